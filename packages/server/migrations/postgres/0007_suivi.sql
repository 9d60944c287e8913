CREATE TABLE "muted_topic" (
	"account_id" text NOT NULL,
	"topic" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "muted_topic_account_id_topic_pk" PRIMARY KEY("account_id","topic")
);
--> statement-breakpoint
CREATE TABLE "payment_order" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_name" text NOT NULL,
	"departement" text,
	"lines" integer NOT NULL,
	"total_cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payment_line" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"order_id" text NOT NULL,
	"di_id" text NOT NULL,
	"di_reference" text NOT NULL,
	"siret" text NOT NULL,
	"departement" text NOT NULL,
	"establishment_name" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"iban_sealed" text NOT NULL,
	"iban_masked" text NOT NULL,
	"bic" text,
	"bank_holder" text,
	"status" text NOT NULL,
	"payment_reference" text,
	"paid_on" text,
	"reason" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "verification_code" text;
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "verified_reference" text;
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "verified_on" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "payment_rejection" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "rejected_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "rejected_by_name" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "corrects" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "replaced_by" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "correction_reason" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "due_cents" bigint;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "recovery_cents" bigint;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "recovery_reason" text;
--> statement-breakpoint
ALTER TABLE "di" ADD COLUMN "recovery_due_on" text;
--> statement-breakpoint
CREATE UNIQUE INDEX "payment_order_reference" ON "payment_order" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "payment_order_created" ON "payment_order" USING btree ("created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "payment_line_reference" ON "payment_line" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "payment_line_order" ON "payment_line" USING btree ("order_id","status","reference");
--> statement-breakpoint
CREATE INDEX "payment_line_di" ON "payment_line" USING btree ("di_id","status");
--> statement-breakpoint
CREATE INDEX "document_verification" ON "document" USING btree ("verification_code");
--> statement-breakpoint
CREATE INDEX "di_rejected" ON "di" USING btree ("status","rejected_at","id");
