ALTER TABLE `tacit_sweep` ADD `skipped_count` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE `tacit_sweep` ADD `by_departement` text DEFAULT '{}' NOT NULL;
