CREATE TABLE "dap_refusal" (
	"id" text PRIMARY KEY NOT NULL,
	"dap_id" text NOT NULL,
	"refused_at" timestamp (3) with time zone NOT NULL,
	"by_name" text NOT NULL,
	"reason_code" text NOT NULL,
	"text" text NOT NULL,
	"replaces" text,
	"replaced_why" text,
	"establishment_name" text NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"form" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "decided_by_name" text;
--> statement-breakpoint
ALTER TABLE "da" ADD COLUMN "decision_text" text;
--> statement-breakpoint
CREATE INDEX "dap_refusal_dap" ON "dap_refusal" USING btree ("dap_id","refused_at","id");
