ALTER TABLE "dap_refusal" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "dap_refusal" ADD COLUMN "withdrawn_by_name" text;
--> statement-breakpoint
ALTER TABLE "dap_refusal" ADD COLUMN "withdrawn_why" text;
--> statement-breakpoint
ALTER TABLE "dap_refusal" ADD COLUMN "withdrawn_for" text;
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "commitments" jsonb;
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "replaces" text;
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "replaced_why" text;
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "in_force_again" text;
