CREATE TABLE "establishment_word" (
	"siret" text NOT NULL,
	"word" text NOT NULL,
	"departement" text NOT NULL,
	CONSTRAINT "establishment_word_siret_word_pk" PRIMARY KEY("siret","word")
);
--> statement-breakpoint
DROP INDEX "dap_worklist";
--> statement-breakpoint
DROP INDEX "di_reference_key";
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "reason" text;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "naf_code" text;
--> statement-breakpoint
ALTER TABLE "dap" ADD COLUMN "naf_section" text;
--> statement-breakpoint
CREATE INDEX "establishment_word_word" ON "establishment_word" USING btree ("word","siret");
--> statement-breakpoint
CREATE INDEX "establishment_word_departement" ON "establishment_word" USING btree ("departement","word","siret");
--> statement-breakpoint
CREATE INDEX "dap_undecided" ON "dap" USING btree ("departement","queue_at","id","taken_by","reason","naf_section","company_headcount","avenant_number") WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX "dap_taken" ON "dap" USING btree ("taken_by","departement","queue_at","id") WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX "dap_undecided_all" ON "dap" USING btree ("queue_at","id") WHERE status || '' in ('SUBMITTED', 'UNDER_REVIEW');
--> statement-breakpoint
CREATE INDEX "dap_departement_created" ON "dap" USING btree ("departement","created_at","id");
--> statement-breakpoint
CREATE INDEX "dap_status_created" ON "dap" USING btree ("departement","status","created_at","id");
--> statement-breakpoint
CREATE INDEX "dap_reason_created" ON "dap" USING btree ("departement","reason","created_at","id");
--> statement-breakpoint
CREATE INDEX "dap_section_created" ON "dap" USING btree ("departement","naf_section","created_at","id");
--> statement-breakpoint
CREATE INDEX "di_reference_key" ON "di" USING btree ("reference_key","departement");
