ALTER TABLE `di_line` ADD `agreement_signed_on` text;
--> statement-breakpoint
ALTER TABLE `di_line` ADD `monthly_claim` integer;
--> statement-breakpoint
ALTER TABLE `di_line` ADD `contract_start` text;
--> statement-breakpoint
ALTER TABLE `di_line` ADD `contract_end` text;
