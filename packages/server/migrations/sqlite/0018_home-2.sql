CREATE TABLE `assistance_message` (
	`id` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`from_asker` integer NOT NULL,
	`author_name` text NOT NULL,
	`text` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assistance_message_request` ON `assistance_message` (`request_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `assistance_link` (
	`hash` text PRIMARY KEY NOT NULL,
	`request_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `assistance_link_request` ON `assistance_link` (`request_id`);
--> statement-breakpoint
CREATE TABLE `assistance_canned_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`reason` text,
	`text` text NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by_name` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
DROP INDEX `announcement_published`;
--> statement-breakpoint
ALTER TABLE `announcement` ADD `kind` text DEFAULT 'INFORMATION' NOT NULL;
--> statement-breakpoint
ALTER TABLE `announcement` ADD `audience` text;
--> statement-breakpoint
ALTER TABLE `announcement` ADD `written_by_name` text;
--> statement-breakpoint
ALTER TABLE `announcement` ADD `version` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE INDEX `announcement_published` ON `announcement` (`published_at`,`id`);
--> statement-breakpoint
ALTER TABLE `assistance_request` ADD `file_reference` text;
--> statement-breakpoint
ALTER TABLE `assistance_request` ADD `last_error` text;
--> statement-breakpoint
CREATE INDEX `assistance_request_status` ON `assistance_request` (`status`,`reason`);
--> statement-breakpoint
CREATE INDEX `assistance_request_account` ON `assistance_request` (`account_id`,`created_at`);
