CREATE TABLE `di_import_file` (
	`id` text PRIMARY KEY NOT NULL,
	`di_id` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`content_sealed` text NOT NULL,
	`received_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `di_import_file_received` ON `di_import_file` (`received_at`);
