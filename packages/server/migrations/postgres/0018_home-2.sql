CREATE TABLE "assistance_message" (
	"id" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"from_asker" boolean NOT NULL,
	"author_name" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistance_link" (
	"hash" text PRIMARY KEY NOT NULL,
	"request_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistance_canned_answer" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"reason" text,
	"text" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by_name" text NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "announcement_published";
--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "kind" text DEFAULT 'INFORMATION' NOT NULL;
--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "audience" jsonb;
--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "written_by_name" text;
--> statement-breakpoint
ALTER TABLE "announcement" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "assistance_request" ADD COLUMN "file_reference" text;
--> statement-breakpoint
ALTER TABLE "assistance_request" ADD COLUMN "last_error" text;
--> statement-breakpoint
CREATE INDEX "assistance_message_request" ON "assistance_message" USING btree ("request_id","created_at");
--> statement-breakpoint
CREATE INDEX "assistance_link_request" ON "assistance_link" USING btree ("request_id");
--> statement-breakpoint
CREATE INDEX "assistance_request_status" ON "assistance_request" USING btree ("status","reason");
--> statement-breakpoint
CREATE INDEX "assistance_request_account" ON "assistance_request" USING btree ("account_id","created_at");
--> statement-breakpoint
CREATE INDEX "announcement_published" ON "announcement" USING btree ("published_at","id");
