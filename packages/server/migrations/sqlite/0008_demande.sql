CREATE TABLE `dap_message` (
	`id` text PRIMARY KEY NOT NULL,
	`stem` text NOT NULL,
	`side` text NOT NULL,
	`author_id` text NOT NULL,
	`author_name` text NOT NULL,
	`text` text NOT NULL,
	`sent_at` integer NOT NULL,
	`read_at` integer,
	`read_by_name` text
);
--> statement-breakpoint
CREATE INDEX `dap_message_stem` ON `dap_message` (`stem`,`sent_at`,`id`);
--> statement-breakpoint
ALTER TABLE `document` ADD `piece_kind` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `piece_kinds` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `renewal_of` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `cse_opinion_due_day` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `cse_opinion_later` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `cse_reminded` text;
--> statement-breakpoint
CREATE INDEX `dap_cse_due` ON `dap` (`cse_opinion_due_day`) WHERE cse_opinion_due_day is not null and cse_opinion_later is null;
