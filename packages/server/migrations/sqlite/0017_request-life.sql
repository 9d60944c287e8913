CREATE TABLE `dap_refusal` (
	`id` text PRIMARY KEY NOT NULL,
	`dap_id` text NOT NULL,
	`refused_at` integer NOT NULL,
	`by_name` text NOT NULL,
	`reason_code` text NOT NULL,
	`text` text NOT NULL,
	`replaces` text,
	`replaced_why` text,
	`establishment_name` text NOT NULL,
	`submitted_at` integer,
	`form` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dap_refusal_dap` ON `dap_refusal` (`dap_id`,`refused_at`,`id`);
--> statement-breakpoint
ALTER TABLE `da` ADD `decided_by_name` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `decision_text` text;
