CREATE TABLE "journal" (
	"id" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"act" text NOT NULL,
	"label" text NOT NULL,
	"by_account_id" text,
	"by_name" text NOT NULL,
	"by_kind" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"siret" text,
	"detail" text,
	"changes" jsonb
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"account_id" text,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"read_at" timestamp (3) with time zone,
	"delivery" text NOT NULL,
	"attempts" integer NOT NULL,
	"next_attempt_at" timestamp (3) with time zone,
	"sent_at" timestamp (3) with time zone,
	"last_error" text
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"key" text NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"request_hash" text NOT NULL,
	"object_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_by_act_key_pk" PRIMARY KEY("by","act","key")
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"until" timestamp (3) with time zone NOT NULL,
	"last_run_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"identifier" text NOT NULL,
	"password_hash" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone" text,
	"role" text NOT NULL,
	"email_confirmed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_perimeter" (
	"account_id" text NOT NULL,
	"departement" text NOT NULL,
	CONSTRAINT "agent_perimeter_account_id_departement_pk" PRIMARY KEY("account_id","departement")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_login" (
	"account_id" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"password" text NOT NULL,
	"story" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "email_token" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"purpose" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "habilitation" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"siret" text NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "establishment" (
	"siret" text PRIMARY KEY NOT NULL,
	"siren" text NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"address_number" text,
	"address_extension" text,
	"address_kind" text,
	"address_street" text NOT NULL,
	"address_complement" text,
	"postal_code" text NOT NULL,
	"city" text NOT NULL,
	"commune_code" text NOT NULL,
	"departement" text NOT NULL,
	"phone" text,
	"email" text,
	"naf_code" text,
	"contact_last_name" text,
	"contact_first_name" text,
	"contact_phone" text,
	"contact_email" text,
	"establishment_headcount" integer,
	"company_headcount" integer,
	"company_has_cse" boolean,
	"iban_sealed" text,
	"iban_masked" text,
	"bic" text,
	"bank_holder" text,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tacit_regime" (
	"id" text PRIMARY KEY NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tacit_sweep" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone NOT NULL,
	"due_before" timestamp (3) with time zone NOT NULL,
	"trigger" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"seen" integer NOT NULL,
	"accepted" integer NOT NULL,
	"skipped" jsonb NOT NULL,
	"files" jsonb NOT NULL,
	"duration_ms" integer NOT NULL,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "space_request" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"siret" text NOT NULL,
	"form" jsonb NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text PRIMARY KEY NOT NULL,
	"owner_kind" text NOT NULL,
	"owner_id" text NOT NULL,
	"kind" text NOT NULL,
	"version_key" text NOT NULL,
	"siret" text NOT NULL,
	"departement" text NOT NULL,
	"name" text NOT NULL,
	"mime_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" text
);
--> statement-breakpoint
CREATE TABLE "document_content" (
	"document_id" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "announcement" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "di" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"stem" text NOT NULL,
	"da_id" text NOT NULL,
	"siret" text NOT NULL,
	"siren" text NOT NULL,
	"departement" text NOT NULL,
	"establishment_name" text NOT NULL,
	"month" text NOT NULL,
	"form_version" integer NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by_name" text,
	"validated_at" timestamp (3) with time zone,
	"validated_by_name" text,
	"rejection_reason" text,
	"payment_reference" text,
	"paid_on" text,
	"employees" integer NOT NULL,
	"idle_hours" bigint NOT NULL,
	"payable_hours" bigint NOT NULL,
	"allowance_cents" bigint NOT NULL,
	"indemnity_cents" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "employee" (
	"id" text PRIMARY KEY NOT NULL,
	"siren" text NOT NULL,
	"last_name" text NOT NULL,
	"first_name" text NOT NULL,
	"identifier_kind" text NOT NULL,
	"identifier_sealed" text NOT NULL,
	"identifier_fingerprint" text NOT NULL,
	"identifier_masked" text NOT NULL,
	"category" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "di_line" (
	"id" text PRIMARY KEY NOT NULL,
	"di_id" text NOT NULL,
	"position" integer NOT NULL,
	"employee_id" text NOT NULL,
	"category" text NOT NULL,
	"arrangement" text NOT NULL,
	"contract_kind" text NOT NULL,
	"allowance_category" text NOT NULL,
	"contract_weekly_hours" bigint NOT NULL,
	"hourly_rate_cents" bigint NOT NULL,
	"weeks" jsonb NOT NULL,
	"payable_hours" bigint NOT NULL,
	"amount" jsonb,
	"refusals" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dap" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"stem" text NOT NULL,
	"avenant_number" integer NOT NULL,
	"siret" text NOT NULL,
	"siren" text NOT NULL,
	"departement" text NOT NULL,
	"establishment_name" text NOT NULL,
	"company_headcount" integer,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"form" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"first_submitted_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by_name" text,
	"tacit_due_at" timestamp (3) with time zone,
	"tacit_regime" text,
	"tacit_source" text,
	"queue_at" timestamp (3) with time zone NOT NULL,
	"taken_by" text,
	"taken_by_name" text,
	"decided_at" timestamp (3) with time zone,
	"effective_at" timestamp (3) with time zone,
	"decided_by_name" text,
	"decision_reason_code" text,
	"decision_text" text,
	"items_to_complete" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dap_sequence" (
	"departement" text PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "da" (
	"id" text PRIMARY KEY NOT NULL,
	"dap_id" text NOT NULL,
	"reference" text NOT NULL,
	"reference_key" text NOT NULL,
	"stem" text NOT NULL,
	"siret" text NOT NULL,
	"siren" text NOT NULL,
	"departement" text NOT NULL,
	"establishment_name" text NOT NULL,
	"status" text NOT NULL,
	"by_silence" boolean NOT NULL,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"start_day" text NOT NULL,
	"end_day" text NOT NULL,
	"authorised_hours" bigint NOT NULL,
	"authorised_employees" integer NOT NULL,
	"iban_masked" text,
	"iban_sealed" text
);
--> statement-breakpoint
CREATE INDEX "journal_subject" ON "journal" USING btree ("subject_kind","subject_id","at","id");
--> statement-breakpoint
CREATE INDEX "message_inbox" ON "message" USING btree ("account_id","created_at","id");
--> statement-breakpoint
CREATE INDEX "message_waiting" ON "message" USING btree ("delivery","next_attempt_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "account_email" ON "account" USING btree ("email");
--> statement-breakpoint
CREATE UNIQUE INDEX "account_identifier" ON "account" USING btree ("identifier");
--> statement-breakpoint
CREATE INDEX "habilitation_account" ON "habilitation" USING btree ("account_id","siret");
--> statement-breakpoint
CREATE INDEX "habilitation_siret" ON "habilitation" USING btree ("siret","ended_at");
--> statement-breakpoint
CREATE INDEX "establishment_siren" ON "establishment" USING btree ("siren");
--> statement-breakpoint
CREATE INDEX "establishment_departement" ON "establishment" USING btree ("departement","siret");
--> statement-breakpoint
CREATE INDEX "tacit_regime_from" ON "tacit_regime" USING btree ("from");
--> statement-breakpoint
CREATE INDEX "tacit_sweep_started" ON "tacit_sweep" USING btree ("started_at","id");
--> statement-breakpoint
CREATE INDEX "space_request_email" ON "space_request" USING btree ("email","expires_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "document_owner" ON "document" USING btree ("owner_kind","owner_id","kind","version_key");
--> statement-breakpoint
CREATE INDEX "announcement_published" ON "announcement" USING btree ("published_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "di_reference" ON "di" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "di_reference_key" ON "di" USING btree ("reference_key");
--> statement-breakpoint
CREATE INDEX "di_stem" ON "di" USING btree ("stem","month");
--> statement-breakpoint
CREATE INDEX "di_siret" ON "di" USING btree ("siret","created_at","id");
--> statement-breakpoint
CREATE INDEX "di_worklist" ON "di" USING btree ("departement","status","created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "employee_identifier" ON "employee" USING btree ("siren","identifier_fingerprint");
--> statement-breakpoint
CREATE INDEX "di_line_di" ON "di_line" USING btree ("di_id","position");
--> statement-breakpoint
CREATE INDEX "di_line_employee" ON "di_line" USING btree ("employee_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "dap_reference" ON "dap" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "dap_reference_key" ON "dap" USING btree ("reference_key","departement");
--> statement-breakpoint
CREATE INDEX "dap_stem" ON "dap" USING btree ("stem","avenant_number");
--> statement-breakpoint
CREATE INDEX "dap_siret" ON "dap" USING btree ("siret","departement","queue_at","id");
--> statement-breakpoint
CREATE INDEX "dap_siren" ON "dap" USING btree ("siren");
--> statement-breakpoint
CREATE INDEX "dap_worklist" ON "dap" USING btree ("departement","queue_at","id");
--> statement-breakpoint
CREATE INDEX "dap_due" ON "dap" USING btree ("queue_at","id");
--> statement-breakpoint
CREATE INDEX "dap_created" ON "dap" USING btree ("created_at","id");
--> statement-breakpoint
CREATE UNIQUE INDEX "da_dap" ON "da" USING btree ("dap_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "da_reference" ON "da" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "da_reference_key" ON "da" USING btree ("reference_key","departement");
--> statement-breakpoint
CREATE INDEX "da_siret" ON "da" USING btree ("siret","departement","issued_at","id");
--> statement-breakpoint
CREATE INDEX "da_stem" ON "da" USING btree ("stem");
