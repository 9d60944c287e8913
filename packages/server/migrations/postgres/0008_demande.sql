CREATE TABLE "dap_message" (
	"id" text PRIMARY KEY NOT NULL,
	"stem" text NOT NULL,
	"side" text NOT NULL,
	"author_id" text NOT NULL,
	"author_name" text NOT NULL,
	"text" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"read_by_name" text
);
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "piece_kind" text;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "piece_kinds" jsonb;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "renewal_of" text;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "cse_opinion_due_day" text;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "cse_opinion_later" jsonb;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "cse_reminded" text;
--> statement-breakpoint
CREATE INDEX "dap_message_stem" ON "dap_message" USING btree ("stem","sent_at","id");
--> statement-breakpoint
CREATE INDEX "dap_cse_due" ON "dap" USING btree ("cse_opinion_due_day") WHERE cse_opinion_due_day is not null and cse_opinion_later is null;
