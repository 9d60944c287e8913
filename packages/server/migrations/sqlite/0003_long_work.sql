CREATE TABLE `long_work` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`started_at` integer NOT NULL,
	`heartbeat_at` integer NOT NULL,
	`finished_at` integer,
	`cancel_asked` integer NOT NULL,
	`result` text NOT NULL,
	`failure` text,
	`file_name` text,
	`file_type` text,
	`file_size_bytes` integer,
	`file_sha256` text
);
--> statement-breakpoint
CREATE INDEX `long_work_account` ON `long_work` (`account_id`,`started_at`,`id`);
--> statement-breakpoint
CREATE TABLE `long_work_file` (
	`work_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
