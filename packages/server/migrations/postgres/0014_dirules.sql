ALTER TABLE "di" ADD COLUMN "justifications" jsonb;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "warnings" jsonb;
