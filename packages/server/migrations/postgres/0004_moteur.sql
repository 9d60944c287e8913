ALTER TABLE "di_line" ADD COLUMN "agreement_signed_on" text;
--> statement-breakpoint
ALTER TABLE "di_line" ADD COLUMN "monthly_claim" boolean;
--> statement-breakpoint
ALTER TABLE "di_line" ADD COLUMN "contract_start" text;
--> statement-breakpoint
ALTER TABLE "di_line" ADD COLUMN "contract_end" text;
