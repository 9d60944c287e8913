CREATE TABLE `establishment_word` (
	`siret` text NOT NULL,
	`word` text NOT NULL,
	`departement` text NOT NULL,
	PRIMARY KEY(`siret`, `word`)
);
--> statement-breakpoint
CREATE INDEX `establishment_word_word` ON `establishment_word` (`word`,`siret`);
--> statement-breakpoint
CREATE INDEX `establishment_word_departement` ON `establishment_word` (`departement`,`word`,`siret`);
--> statement-breakpoint
DROP INDEX `dap_worklist`;
--> statement-breakpoint
ALTER TABLE `dap` ADD `reason` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `naf_code` text;
--> statement-breakpoint
ALTER TABLE `dap` ADD `naf_section` text;
--> statement-breakpoint
CREATE INDEX `dap_undecided` ON `dap` (`departement`,`queue_at`,`id`,`taken_by`,`reason`,`naf_section`,`company_headcount`,`avenant_number`) WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX `dap_taken` ON `dap` (`taken_by`,`departement`,`queue_at`,`id`) WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX `dap_undecided_all` ON `dap` (`queue_at`,`id`) WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX `dap_departement_created` ON `dap` (`departement`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_status_created` ON `dap` (`departement`,`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_reason_created` ON `dap` (`departement`,`reason`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_section_created` ON `dap` (`departement`,`naf_section`,`created_at`,`id`);
--> statement-breakpoint
DROP INDEX `di_reference_key`;
--> statement-breakpoint
CREATE INDEX `di_reference_key` ON `di` (`reference_key`,`departement`);
