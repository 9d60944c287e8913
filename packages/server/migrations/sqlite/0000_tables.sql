CREATE TABLE `journal` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	`label` text NOT NULL,
	`by_account_id` text,
	`by_name` text NOT NULL,
	`by_kind` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`siret` text,
	`detail` text,
	`changes` text
);
--> statement-breakpoint
CREATE INDEX `journal_subject` ON `journal` (`subject_kind`,`subject_id`,`at`,`id`);
--> statement-breakpoint
CREATE TABLE `message` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`account_id` text,
	`to_address` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`delivery` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer,
	`sent_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `message_inbox` ON `message` (`account_id`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `message_waiting` ON `message` (`delivery`,`next_attempt_at`);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`key` text NOT NULL,
	`by` text NOT NULL,
	`act` text NOT NULL,
	`request_hash` text NOT NULL,
	`object_id` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`by`, `act`, `key`)
);
--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL,
	`last_run_at` integer
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`identifier` text NOT NULL,
	`password_hash` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`phone` text,
	`role` text NOT NULL,
	`email_confirmed_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_email` ON `account` (`email`);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_identifier` ON `account` (`identifier`);
--> statement-breakpoint
CREATE TABLE `agent_perimeter` (
	`account_id` text NOT NULL,
	`departement` text NOT NULL,
	PRIMARY KEY(`account_id`, `departement`)
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `demo_login` (
	`account_id` text PRIMARY KEY NOT NULL,
	`label` text NOT NULL,
	`password` text NOT NULL,
	`story` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `email_token` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `habilitation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`siret` text NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `habilitation_account` ON `habilitation` (`account_id`,`siret`);
--> statement-breakpoint
CREATE INDEX `habilitation_siret` ON `habilitation` (`siret`,`ended_at`);
--> statement-breakpoint
CREATE TABLE `establishment` (
	`siret` text PRIMARY KEY NOT NULL,
	`siren` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`address_number` text,
	`address_extension` text,
	`address_kind` text,
	`address_street` text NOT NULL,
	`address_complement` text,
	`postal_code` text NOT NULL,
	`city` text NOT NULL,
	`commune_code` text NOT NULL,
	`departement` text NOT NULL,
	`phone` text,
	`email` text,
	`naf_code` text,
	`contact_last_name` text,
	`contact_first_name` text,
	`contact_phone` text,
	`contact_email` text,
	`establishment_headcount` integer,
	`company_headcount` integer,
	`company_has_cse` integer,
	`iban_sealed` text,
	`iban_masked` text,
	`bic` text,
	`bank_holder` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `establishment_siren` ON `establishment` (`siren`);
--> statement-breakpoint
CREATE INDEX `establishment_departement` ON `establishment` (`departement`,`siret`);
--> statement-breakpoint
CREATE TABLE `tacit_regime` (
	`id` text PRIMARY KEY NOT NULL,
	`from` integer NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tacit_regime_from` ON `tacit_regime` (`from`);
--> statement-breakpoint
CREATE TABLE `tacit_sweep` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer NOT NULL,
	`due_before` integer NOT NULL,
	`trigger` text NOT NULL,
	`dry_run` integer NOT NULL,
	`seen` integer NOT NULL,
	`accepted` integer NOT NULL,
	`skipped` text NOT NULL,
	`files` text NOT NULL,
	`duration_ms` integer NOT NULL,
	`failure` text
);
--> statement-breakpoint
CREATE INDEX `tacit_sweep_started` ON `tacit_sweep` (`started_at`,`id`);
--> statement-breakpoint
CREATE TABLE `space_request` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`siret` text NOT NULL,
	`form` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `space_request_email` ON `space_request` (`email`,`expires_at`);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_kind` text NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`version_key` text NOT NULL,
	`siret` text NOT NULL,
	`departement` text NOT NULL,
	`name` text NOT NULL,
	`mime_type` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`added_at` integer NOT NULL,
	`added_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `document_owner` ON `document` (`owner_kind`,`owner_id`,`kind`,`version_key`);
--> statement-breakpoint
CREATE TABLE `document_content` (
	`document_id` text PRIMARY KEY NOT NULL,
	`bytes` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `announcement` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`published_at` integer NOT NULL,
	`ends_at` integer
);
--> statement-breakpoint
CREATE INDEX `announcement_published` ON `announcement` (`published_at`);
--> statement-breakpoint
CREATE TABLE `di` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`reference_key` text NOT NULL,
	`stem` text NOT NULL,
	`da_id` text NOT NULL,
	`siret` text NOT NULL,
	`siren` text NOT NULL,
	`departement` text NOT NULL,
	`establishment_name` text NOT NULL,
	`month` text NOT NULL,
	`form_version` integer NOT NULL,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	`submitted_by_name` text,
	`validated_at` integer,
	`validated_by_name` text,
	`rejection_reason` text,
	`payment_reference` text,
	`paid_on` text,
	`employees` integer NOT NULL,
	`idle_hours` integer NOT NULL,
	`payable_hours` integer NOT NULL,
	`allowance_cents` integer NOT NULL,
	`indemnity_cents` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `di_reference` ON `di` (`reference`);
--> statement-breakpoint
CREATE INDEX `di_reference_key` ON `di` (`reference_key`);
--> statement-breakpoint
CREATE INDEX `di_stem` ON `di` (`stem`,`month`);
--> statement-breakpoint
CREATE INDEX `di_siret` ON `di` (`siret`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `di_worklist` ON `di` (`departement`,`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `employee` (
	`id` text PRIMARY KEY NOT NULL,
	`siren` text NOT NULL,
	`last_name` text NOT NULL,
	`first_name` text NOT NULL,
	`identifier_kind` text NOT NULL,
	`identifier_sealed` text NOT NULL,
	`identifier_fingerprint` text NOT NULL,
	`identifier_masked` text NOT NULL,
	`category` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employee_identifier` ON `employee` (`siren`,`identifier_fingerprint`);
--> statement-breakpoint
CREATE TABLE `di_line` (
	`id` text PRIMARY KEY NOT NULL,
	`di_id` text NOT NULL,
	`position` integer NOT NULL,
	`employee_id` text NOT NULL,
	`category` text NOT NULL,
	`arrangement` text NOT NULL,
	`contract_kind` text NOT NULL,
	`allowance_category` text NOT NULL,
	`contract_weekly_hours` integer NOT NULL,
	`hourly_rate_cents` integer NOT NULL,
	`weeks` text NOT NULL,
	`payable_hours` integer NOT NULL,
	`amount` text,
	`refusals` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `di_line_di` ON `di_line` (`di_id`,`position`);
--> statement-breakpoint
CREATE INDEX `di_line_employee` ON `di_line` (`employee_id`);
--> statement-breakpoint
CREATE TABLE `dap` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`reference_key` text NOT NULL,
	`stem` text NOT NULL,
	`avenant_number` integer NOT NULL,
	`siret` text NOT NULL,
	`siren` text NOT NULL,
	`departement` text NOT NULL,
	`establishment_name` text NOT NULL,
	`company_headcount` integer,
	`status` text NOT NULL,
	`version` integer NOT NULL,
	`form` text NOT NULL,
	`warnings` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`first_submitted_at` integer,
	`submitted_at` integer,
	`submitted_by_name` text,
	`tacit_due_at` integer,
	`tacit_regime` text,
	`tacit_source` text,
	`queue_at` integer NOT NULL,
	`taken_by` text,
	`taken_by_name` text,
	`decided_at` integer,
	`effective_at` integer,
	`decided_by_name` text,
	`decision_reason_code` text,
	`decision_text` text,
	`items_to_complete` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dap_reference` ON `dap` (`reference`);
--> statement-breakpoint
CREATE INDEX `dap_reference_key` ON `dap` (`reference_key`,`departement`);
--> statement-breakpoint
CREATE INDEX `dap_stem` ON `dap` (`stem`,`avenant_number`);
--> statement-breakpoint
CREATE INDEX `dap_siret` ON `dap` (`siret`,`departement`,`queue_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_siren` ON `dap` (`siren`);
--> statement-breakpoint
CREATE INDEX `dap_worklist` ON `dap` (`departement`,`queue_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_due` ON `dap` (`queue_at`,`id`);
--> statement-breakpoint
CREATE INDEX `dap_created` ON `dap` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `dap_sequence` (
	`departement` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `da` (
	`id` text PRIMARY KEY NOT NULL,
	`dap_id` text NOT NULL,
	`reference` text NOT NULL,
	`reference_key` text NOT NULL,
	`stem` text NOT NULL,
	`siret` text NOT NULL,
	`siren` text NOT NULL,
	`departement` text NOT NULL,
	`establishment_name` text NOT NULL,
	`status` text NOT NULL,
	`by_silence` integer NOT NULL,
	`effective_at` integer NOT NULL,
	`issued_at` integer NOT NULL,
	`start_day` text NOT NULL,
	`end_day` text NOT NULL,
	`authorised_hours` integer NOT NULL,
	`authorised_employees` integer NOT NULL,
	`iban_masked` text,
	`iban_sealed` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `da_dap` ON `da` (`dap_id`);
--> statement-breakpoint
CREATE UNIQUE INDEX `da_reference` ON `da` (`reference`);
--> statement-breakpoint
CREATE INDEX `da_reference_key` ON `da` (`reference_key`,`departement`);
--> statement-breakpoint
CREATE INDEX `da_siret` ON `da` (`siret`,`departement`,`issued_at`,`id`);
--> statement-breakpoint
CREATE INDEX `da_stem` ON `da` (`stem`);
