CREATE TABLE `muted_topic` (
	`account_id` text NOT NULL,
	`topic` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`account_id`, `topic`)
);
--> statement-breakpoint
CREATE TABLE `payment_order` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by_name` text NOT NULL,
	`departement` text,
	`lines` integer NOT NULL,
	`total_cents` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_order_reference` ON `payment_order` (`reference`);
--> statement-breakpoint
CREATE INDEX `payment_order_created` ON `payment_order` (`created_at`,`id`);
--> statement-breakpoint
CREATE TABLE `payment_line` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`order_id` text NOT NULL,
	`di_id` text NOT NULL,
	`di_reference` text NOT NULL,
	`siret` text NOT NULL,
	`departement` text NOT NULL,
	`establishment_name` text NOT NULL,
	`amount_cents` integer NOT NULL,
	`iban_sealed` text NOT NULL,
	`iban_masked` text NOT NULL,
	`bic` text,
	`bank_holder` text,
	`status` text NOT NULL,
	`payment_reference` text,
	`paid_on` text,
	`reason` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `payment_line_reference` ON `payment_line` (`reference`);
--> statement-breakpoint
CREATE INDEX `payment_line_order` ON `payment_line` (`order_id`,`status`,`reference`);
--> statement-breakpoint
CREATE INDEX `payment_line_di` ON `payment_line` (`di_id`,`status`);
--> statement-breakpoint
ALTER TABLE `document` ADD `verification_code` text;
--> statement-breakpoint
ALTER TABLE `document` ADD `verified_reference` text;
--> statement-breakpoint
ALTER TABLE `document` ADD `verified_on` text;
--> statement-breakpoint
CREATE INDEX `document_verification` ON `document` (`verification_code`);
--> statement-breakpoint
ALTER TABLE `di` ADD `payment_rejection` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `rejected_at` integer;
--> statement-breakpoint
ALTER TABLE `di` ADD `rejected_by_name` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `corrects` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `replaced_by` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `correction_reason` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `due_cents` integer;
--> statement-breakpoint
ALTER TABLE `di` ADD `recovery_cents` integer;
--> statement-breakpoint
ALTER TABLE `di` ADD `recovery_reason` text;
--> statement-breakpoint
ALTER TABLE `di` ADD `recovery_due_on` text;
--> statement-breakpoint
CREATE INDEX `di_rejected` ON `di` (`status`,`rejected_at`,`id`);
