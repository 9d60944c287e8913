ALTER TABLE `di` ADD `justifications` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `warnings` text;
