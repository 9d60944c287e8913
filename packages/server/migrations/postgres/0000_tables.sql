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
