ALTER TABLE "tacit_sweep" ADD COLUMN "skipped_count" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "tacit_sweep" ADD COLUMN "by_departement" jsonb DEFAULT '{}'::jsonb NOT NULL;
