ALTER TABLE "assistance_request" ADD COLUMN "answer" text;
--> statement-breakpoint
ALTER TABLE "assistance_request" ADD COLUMN "answered_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "assistance_request" ADD COLUMN "answered_by_name" text;
