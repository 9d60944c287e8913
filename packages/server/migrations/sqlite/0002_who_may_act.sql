CREATE TABLE `delivery_ticket` (
	`id` text PRIMARY KEY NOT NULL,
	`message_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`resends` integer NOT NULL,
	`last_asked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `perimeter_delegation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`departement` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `perimeter_delegation_account` ON `perimeter_delegation` (`account_id`,`until_day`);
--> statement-breakpoint
CREATE INDEX `perimeter_delegation_departement` ON `perimeter_delegation` (`departement`,`until_day`);
--> statement-breakpoint
CREATE TABLE `support_access` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`siret` text NOT NULL,
	`reason` text NOT NULL,
	`opened_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `support_access_account` ON `support_access` (`account_id`,`ends_at`);
--> statement-breakpoint
CREATE INDEX `support_access_siret` ON `support_access` (`siret`,`ends_at`);
--> statement-breakpoint
CREATE TABLE `account_totp` (
	`account_id` text PRIMARY KEY NOT NULL,
	`secret_sealed` text NOT NULL,
	`enabled_at` integer,
	`last_step` integer
);
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);
--> statement-breakpoint
CREATE TABLE `sign_in_failure` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL,
	`locked_until` integer
);
--> statement-breakpoint
CREATE TABLE `email_change` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`old_email` text NOT NULL,
	`new_email` text NOT NULL,
	`requested_at` integer NOT NULL,
	`confirmed_at` integer,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE INDEX `email_change_account` ON `email_change` (`account_id`);
--> statement-breakpoint
CREATE TABLE `cabinet` (
	`id` text PRIMARY KEY NOT NULL,
	`siren` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cabinet_siren` ON `cabinet` (`siren`);
--> statement-breakpoint
CREATE TABLE `cabinet_member` (
	`id` text PRIMARY KEY NOT NULL,
	`cabinet_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `cabinet_member_account` ON `cabinet_member` (`account_id`,`ended_at`);
--> statement-breakpoint
CREATE INDEX `cabinet_member_cabinet` ON `cabinet_member` (`cabinet_id`,`ended_at`);
--> statement-breakpoint
CREATE TABLE `mandate` (
	`id` text PRIMARY KEY NOT NULL,
	`cabinet_id` text NOT NULL,
	`siren` text NOT NULL,
	`proposal_id` text,
	`company_name` text DEFAULT '' NOT NULL,
	`company_key` text DEFAULT '' NOT NULL,
	`status` text NOT NULL,
	`may_dap` integer NOT NULL,
	`may_di` integer NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`proposed_by` text NOT NULL,
	`proposed_by_cabinet` integer DEFAULT true NOT NULL,
	`proposed_at` integer NOT NULL,
	`signatory_email` text,
	`signed_by` text,
	`signatory_name` text,
	`signatory_title` text,
	`signed_at` integer,
	`ended_by` text,
	`ended_at` integer,
	`end_reason` text,
	`replaces_id` text,
	`warned` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `mandate_cabinet` ON `mandate` (`cabinet_id`,`status`);
--> statement-breakpoint
CREATE INDEX `mandate_siren` ON `mandate` (`siren`,`status`);
--> statement-breakpoint
CREATE INDEX `mandate_end` ON `mandate` (`status`,`until_day`);
--> statement-breakpoint
CREATE INDEX `mandate_company` ON `mandate` (`cabinet_id`,`company_key`,`id`);
--> statement-breakpoint
CREATE TABLE `mandate_scope` (
	`id` text PRIMARY KEY NOT NULL,
	`mandate_id` text NOT NULL,
	`siret` text,
	`siren` text
);
--> statement-breakpoint
CREATE INDEX `mandate_scope_mandate` ON `mandate_scope` (`mandate_id`);
--> statement-breakpoint
CREATE INDEX `mandate_scope_siret` ON `mandate_scope` (`siret`);
--> statement-breakpoint
CREATE INDEX `mandate_scope_siren` ON `mandate_scope` (`siren`);
--> statement-breakpoint
CREATE TABLE `mandate_link` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`mandate_id` text,
	`cabinet_id` text NOT NULL,
	`email` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `mandate_link_mandate` ON `mandate_link` (`mandate_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `mandate_link_cabinet` ON `mandate_link` (`cabinet_id`,`created_at`);
--> statement-breakpoint
CREATE TABLE `spent_proof` (
	`id` text PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `spent_proof_until` ON `spent_proof` (`until`);
--> statement-breakpoint
CREATE TABLE `terms_acceptance` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`siret` text NOT NULL,
	`version` text NOT NULL,
	`text_hash` text NOT NULL,
	`accepted_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `terms_acceptance_account` ON `terms_acceptance` (`account_id`,`accepted_at`);
--> statement-breakpoint
CREATE TABLE `sylae_account` (
	`identifier` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`imported_password` text,
	`own_password` text NOT NULL,
	`imported_at` integer NOT NULL,
	`corrected_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sylae_account_account` ON `sylae_account` (`account_id`);
--> statement-breakpoint
CREATE TABLE `oidc_identity` (
	`issuer` text NOT NULL,
	`sub` text NOT NULL,
	`account_id` text NOT NULL,
	`siret` text,
	`linked_at` integer NOT NULL,
	`last_sign_in_at` integer NOT NULL,
	PRIMARY KEY(`issuer`, `sub`)
);
--> statement-breakpoint
CREATE INDEX `oidc_identity_account` ON `oidc_identity` (`account_id`);
--> statement-breakpoint
CREATE TABLE `oidc_attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`browser` text NOT NULL,
	`nonce` text NOT NULL,
	`verifier_sealed` text NOT NULL,
	`next` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `oidc_pending` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`issuer` text NOT NULL,
	`sub` text NOT NULL,
	`siret` text,
	`second_factor` integer NOT NULL,
	`id_token_sealed` text NOT NULL,
	`tries` integer NOT NULL,
	`next` text,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `oidc_session` (
	`session_id` text PRIMARY KEY NOT NULL,
	`id_token_sealed` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assistance_request` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`siret` text,
	`establishment_name` text,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`reason` text NOT NULL,
	`text` text NOT NULL,
	`page` text,
	`account_id` text,
	`created_at` integer NOT NULL,
	`status` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assistance_request_reference` ON `assistance_request` (`reference`);
--> statement-breakpoint
CREATE INDEX `assistance_request_siret` ON `assistance_request` (`siret`,`created_at`);
--> statement-breakpoint
CREATE INDEX `assistance_request_created` ON `assistance_request` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `assistance_request_email` ON `assistance_request` (`email`,`created_at`);
--> statement-breakpoint
CREATE TABLE `sirene_establishment` (
	`siret` text PRIMARY KEY NOT NULL,
	`name` text,
	`address_number` text,
	`address_extension` text,
	`address_kind` text,
	`address_street` text,
	`address_complement` text,
	`postal_code` text,
	`city` text,
	`commune_code` text,
	`naf_code` text,
	`headcount_bracket` text,
	`head_office` integer NOT NULL,
	`partially_diffused` integer NOT NULL,
	`closed` integer NOT NULL,
	`state_since` text,
	`fingerprint` text NOT NULL,
	`imported_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `api_token` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`secret_hash` text NOT NULL,
	`previous_hash` text,
	`previous_until` integer,
	`scopes` text NOT NULL,
	`sirets` text,
	`days` integer NOT NULL,
	`expires_on` text NOT NULL,
	`created_at` integer NOT NULL,
	`renewed_at` integer,
	`last_used_at` integer,
	`revoked_at` integer,
	`warned` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_secret` ON `api_token` (`secret_hash`);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_token_previous` ON `api_token` (`previous_hash`);
--> statement-breakpoint
CREATE INDEX `api_token_account` ON `api_token` (`account_id`,`created_at`);
--> statement-breakpoint
CREATE INDEX `api_token_end` ON `api_token` (`expires_on`);
--> statement-breakpoint
CREATE TABLE `habilitation_invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`link_hash` text NOT NULL,
	`siret` text,
	`siren` text,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`invited_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`cancelled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `habilitation_invitation_link` ON `habilitation_invitation` (`link_hash`);
--> statement-breakpoint
CREATE INDEX `habilitation_invitation_siret` ON `habilitation_invitation` (`siret`,`created_at`);
--> statement-breakpoint
CREATE INDEX `habilitation_invitation_siren` ON `habilitation_invitation` (`siren`,`created_at`);
--> statement-breakpoint
CREATE TABLE `habilitation_request` (
	`id` text PRIMARY KEY NOT NULL,
	`link_hash` text NOT NULL,
	`siret` text NOT NULL,
	`departement` text NOT NULL,
	`email` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`phone` text,
	`message` text NOT NULL,
	`account_id` text,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`reminders` integer NOT NULL,
	`answered_at` integer,
	`answered_by_name` text,
	`answer_reason` text,
	`granted_role` text,
	`assistance_reference` text,
	`arbitration_reason` text,
	`asp_signed_by` text,
	`asp_signed_by_name` text,
	`ud_signed_by` text,
	`ud_signed_by_name` text,
	`effective_at` integer,
	`objection` text,
	`objected_by_name` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `habilitation_request_link` ON `habilitation_request` (`link_hash`);
--> statement-breakpoint
CREATE INDEX `habilitation_request_siret` ON `habilitation_request` (`siret`,`status`);
--> statement-breakpoint
CREATE INDEX `habilitation_request_status` ON `habilitation_request` (`status`,`departement`,`created_at`);
--> statement-breakpoint
CREATE TABLE `agent_access_request` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`service` text NOT NULL,
	`role` text NOT NULL,
	`departements` text NOT NULL,
	`message` text,
	`status` text NOT NULL,
	`created_at` integer NOT NULL,
	`answered_at` integer,
	`answered_by_name` text,
	`answer_reason` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `agent_access_request_status` ON `agent_access_request` (`status`,`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `agent_access_request_email` ON `agent_access_request` (`email`,`created_at`);
--> statement-breakpoint
CREATE TABLE `leak_report` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`page` text NOT NULL,
	`text` text NOT NULL,
	`email` text,
	`account_id` text,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	`closed_by_name` text,
	`conclusion` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leak_report_reference` ON `leak_report` (`reference`);
--> statement-breakpoint
CREATE INDEX `leak_report_created` ON `leak_report` (`created_at`,`id`);
--> statement-breakpoint
CREATE INDEX `leak_report_email` ON `leak_report` (`email`,`created_at`);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE `__new_habilitation` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`siret` text,
	`siren` text,
	`role` text NOT NULL,
	`title` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
INSERT INTO `__new_habilitation`("id", "account_id", "siret", "role", "title", "since", "ended_at") SELECT "id", "account_id", "siret", "role", "title", "since", "ended_at" FROM `habilitation`;
--> statement-breakpoint
DROP TABLE `habilitation`;
--> statement-breakpoint
ALTER TABLE `__new_habilitation` RENAME TO `habilitation`;
--> statement-breakpoint
PRAGMA foreign_keys=ON;
--> statement-breakpoint
CREATE INDEX `habilitation_account` ON `habilitation` (`account_id`,`siret`);
--> statement-breakpoint
CREATE INDEX `habilitation_siret` ON `habilitation` (`siret`,`ended_at`);
--> statement-breakpoint
CREATE INDEX `habilitation_siren` ON `habilitation` (`siren`,`ended_at`);
--> statement-breakpoint
ALTER TABLE `account` ADD `closed_at` integer;
--> statement-breakpoint
ALTER TABLE `session` ADD `last_seen_at` integer;
--> statement-breakpoint
ALTER TABLE `session` ADD `device` text;
--> statement-breakpoint
ALTER TABLE `session` ADD `awaits` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `fax` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_iban_sealed` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_iban_masked` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_bic` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_bank_holder` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_bank_from` integer;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `pending_bank_by` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `closed_on` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `replaced_by_siret` text;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `proof_level` text DEFAULT 'DECLARED' NOT NULL;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `proved_at` integer;
--> statement-breakpoint
ALTER TABLE `establishment` ADD `proved_by` text;
--> statement-breakpoint
CREATE INDEX `establishment_replaced_by` ON `establishment` (`replaced_by_siret`);
