CREATE TABLE `dap_note` (
	`id` text PRIMARY KEY NOT NULL,
	`dap_id` text NOT NULL,
	`at` integer NOT NULL,
	`by_account_id` text NOT NULL,
	`by_name` text NOT NULL,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dap_note_dap` ON `dap_note` (`dap_id`,`at`,`id`);
--> statement-breakpoint
CREATE TABLE `mass_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`work_id` text NOT NULL,
	`departement` text NOT NULL,
	`kind` text NOT NULL,
	`reason_code` text,
	`text` text,
	`undo_of` text,
	`replacement` text,
	`by_account_id` text NOT NULL,
	`by_name` text NOT NULL,
	`started_at` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mass_decision_departement` ON `mass_decision` (`departement`,`started_at`,`id`);
--> statement-breakpoint
CREATE INDEX `mass_decision_undo` ON `mass_decision` (`undo_of`);
--> statement-breakpoint
CREATE TABLE `mass_decision_file` (
	`mass_id` text NOT NULL,
	`position` integer NOT NULL,
	`reference` text NOT NULL,
	`establishment_name` text NOT NULL,
	`siret` text NOT NULL,
	`version` integer NOT NULL,
	`outcome` text NOT NULL,
	`why` text,
	`version_after` integer,
	PRIMARY KEY(`mass_id`, `position`)
);
--> statement-breakpoint
DROP INDEX `da_reference`;
--> statement-breakpoint
DROP INDEX `da_dap`;
--> statement-breakpoint
ALTER TABLE `da` ADD `withdrawn_at` integer;
--> statement-breakpoint
ALTER TABLE `da` ADD `withdrawn_by_name` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `withdrawal_reason` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `heard_on` text;
--> statement-breakpoint
CREATE UNIQUE INDEX `da_in_force` ON `da` (`stem`) WHERE "da"."status" = 'IN_FORCE';
--> statement-breakpoint
CREATE INDEX `da_dap` ON `da` (`dap_id`);
