ALTER TABLE `dap_refusal` ADD `withdrawn_at` integer;
--> statement-breakpoint
ALTER TABLE `dap_refusal` ADD `withdrawn_by_name` text;
--> statement-breakpoint
ALTER TABLE `dap_refusal` ADD `withdrawn_why` text;
--> statement-breakpoint
ALTER TABLE `dap_refusal` ADD `withdrawn_for` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `commitments` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `replaces` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `replaced_why` text;
--> statement-breakpoint
ALTER TABLE `da` ADD `in_force_again` text;
