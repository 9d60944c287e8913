ALTER TABLE `assistance_request` ADD `answer` text;
--> statement-breakpoint
ALTER TABLE `assistance_request` ADD `answered_at` integer;
--> statement-breakpoint
ALTER TABLE `assistance_request` ADD `answered_by_name` text;
