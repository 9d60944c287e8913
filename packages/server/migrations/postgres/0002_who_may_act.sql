CREATE TABLE "delivery_ticket" (
	"id" text PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"resends" integer NOT NULL,
	"last_asked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "perimeter_delegation" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"departement" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text NOT NULL,
	"reason" text NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "support_access" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"siret" text NOT NULL,
	"reason" text NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account_totp" (
	"account_id" text PRIMARY KEY NOT NULL,
	"secret_sealed" text NOT NULL,
	"enabled_at" timestamp (3) with time zone,
	"last_step" integer
);
--> statement-breakpoint
CREATE TABLE "recovery_code" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_failure" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	"locked_until" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "email_change" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"old_email" text NOT NULL,
	"new_email" text NOT NULL,
	"requested_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "cabinet" (
	"id" text PRIMARY KEY NOT NULL,
	"siren" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cabinet_member" (
	"id" text PRIMARY KEY NOT NULL,
	"cabinet_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mandate" (
	"id" text PRIMARY KEY NOT NULL,
	"cabinet_id" text NOT NULL,
	"siren" text NOT NULL,
	"proposal_id" text,
	"company_name" text DEFAULT '' NOT NULL,
	"company_key" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"may_dap" boolean NOT NULL,
	"may_di" boolean NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	"proposed_by" text NOT NULL,
	"proposed_by_cabinet" boolean DEFAULT true NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"signatory_email" text,
	"signed_by" text,
	"signatory_name" text,
	"signatory_title" text,
	"signed_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"replaces_id" text,
	"warned" integer,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mandate_scope" (
	"id" text PRIMARY KEY NOT NULL,
	"mandate_id" text NOT NULL,
	"siret" text,
	"siren" text
);
--> statement-breakpoint
CREATE TABLE "mandate_link" (
	"id" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"mandate_id" text,
	"cabinet_id" text NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "spent_proof" (
	"id" text PRIMARY KEY NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "terms_acceptance" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"siret" text NOT NULL,
	"version" text NOT NULL,
	"text_hash" text NOT NULL,
	"accepted_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sylae_account" (
	"identifier" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"imported_password" text,
	"own_password" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL,
	"corrected_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "oidc_identity" (
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"account_id" text NOT NULL,
	"siret" text,
	"linked_at" timestamp (3) with time zone NOT NULL,
	"last_sign_in_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "oidc_identity_issuer_sub_pk" PRIMARY KEY("issuer","sub")
);
--> statement-breakpoint
CREATE TABLE "oidc_attempt" (
	"id" text PRIMARY KEY NOT NULL,
	"browser" text NOT NULL,
	"nonce" text NOT NULL,
	"verifier_sealed" text NOT NULL,
	"next" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oidc_pending" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"issuer" text NOT NULL,
	"sub" text NOT NULL,
	"siret" text,
	"second_factor" boolean NOT NULL,
	"id_token_sealed" text NOT NULL,
	"tries" integer NOT NULL,
	"next" text,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "oidc_session" (
	"session_id" text PRIMARY KEY NOT NULL,
	"id_token_sealed" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assistance_request" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"siret" text,
	"establishment_name" text,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"page" text,
	"account_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sirene_establishment" (
	"siret" text PRIMARY KEY NOT NULL,
	"name" text,
	"address_number" text,
	"address_extension" text,
	"address_kind" text,
	"address_street" text,
	"address_complement" text,
	"postal_code" text,
	"city" text,
	"commune_code" text,
	"naf_code" text,
	"headcount_bracket" text,
	"head_office" boolean NOT NULL,
	"partially_diffused" boolean NOT NULL,
	"closed" boolean NOT NULL,
	"state_since" text,
	"fingerprint" text NOT NULL,
	"imported_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"secret_hash" text NOT NULL,
	"previous_hash" text,
	"previous_until" timestamp (3) with time zone,
	"scopes" jsonb NOT NULL,
	"sirets" jsonb,
	"days" integer NOT NULL,
	"expires_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"renewed_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"warned" integer,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "habilitation_invitation" (
	"id" text PRIMARY KEY NOT NULL,
	"link_hash" text NOT NULL,
	"siret" text,
	"siren" text,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"invited_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"cancelled_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "habilitation_request" (
	"id" text PRIMARY KEY NOT NULL,
	"link_hash" text NOT NULL,
	"siret" text NOT NULL,
	"departement" text NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"phone" text,
	"message" text NOT NULL,
	"account_id" text,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"reminders" integer NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text,
	"answer_reason" text,
	"granted_role" text,
	"assistance_reference" text,
	"arbitration_reason" text,
	"asp_signed_by" text,
	"asp_signed_by_name" text,
	"ud_signed_by" text,
	"ud_signed_by_name" text,
	"effective_at" timestamp (3) with time zone,
	"objection" text,
	"objected_by_name" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agent_access_request" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"service" text NOT NULL,
	"role" text NOT NULL,
	"departements" jsonb NOT NULL,
	"message" text,
	"status" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answered_by_name" text,
	"answer_reason" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leak_report" (
	"id" text PRIMARY KEY NOT NULL,
	"reference" text NOT NULL,
	"page" text NOT NULL,
	"text" text NOT NULL,
	"email" text,
	"account_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"closed_by_name" text,
	"conclusion" text
);
--> statement-breakpoint
ALTER TABLE "habilitation" ALTER COLUMN "siret" DROP NOT NULL;
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "closed_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "last_seen_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "device" text;
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "awaits" text;
--> statement-breakpoint
ALTER TABLE "habilitation" ADD COLUMN "siren" text;
--> statement-breakpoint
ALTER TABLE "habilitation" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "fax" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_iban_sealed" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_iban_masked" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_bic" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_bank_holder" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_bank_from" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "pending_bank_by" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "closed_on" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "replaced_by_siret" text;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "proof_level" text DEFAULT 'DECLARED' NOT NULL;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "proved_at" timestamp (3) with time zone;
--> statement-breakpoint
ALTER TABLE "establishment" ADD COLUMN "proved_by" text;
--> statement-breakpoint
CREATE INDEX "perimeter_delegation_account" ON "perimeter_delegation" USING btree ("account_id","until_day");
--> statement-breakpoint
CREATE INDEX "perimeter_delegation_departement" ON "perimeter_delegation" USING btree ("departement","until_day");
--> statement-breakpoint
CREATE INDEX "support_access_account" ON "support_access" USING btree ("account_id","ends_at");
--> statement-breakpoint
CREATE INDEX "support_access_siret" ON "support_access" USING btree ("siret","ends_at");
--> statement-breakpoint
CREATE INDEX "recovery_code_account" ON "recovery_code" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "email_change_account" ON "email_change" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "cabinet_siren" ON "cabinet" USING btree ("siren");
--> statement-breakpoint
CREATE INDEX "cabinet_member_account" ON "cabinet_member" USING btree ("account_id","ended_at");
--> statement-breakpoint
CREATE INDEX "cabinet_member_cabinet" ON "cabinet_member" USING btree ("cabinet_id","ended_at");
--> statement-breakpoint
CREATE INDEX "mandate_cabinet" ON "mandate" USING btree ("cabinet_id","status");
--> statement-breakpoint
CREATE INDEX "mandate_siren" ON "mandate" USING btree ("siren","status");
--> statement-breakpoint
CREATE INDEX "mandate_end" ON "mandate" USING btree ("status","until_day");
--> statement-breakpoint
CREATE INDEX "mandate_company" ON "mandate" USING btree ("cabinet_id","company_key","id");
--> statement-breakpoint
CREATE INDEX "mandate_scope_mandate" ON "mandate_scope" USING btree ("mandate_id");
--> statement-breakpoint
CREATE INDEX "mandate_scope_siret" ON "mandate_scope" USING btree ("siret");
--> statement-breakpoint
CREATE INDEX "mandate_scope_siren" ON "mandate_scope" USING btree ("siren");
--> statement-breakpoint
CREATE INDEX "mandate_link_mandate" ON "mandate_link" USING btree ("mandate_id","created_at");
--> statement-breakpoint
CREATE INDEX "mandate_link_cabinet" ON "mandate_link" USING btree ("cabinet_id","created_at");
--> statement-breakpoint
CREATE INDEX "spent_proof_until" ON "spent_proof" USING btree ("until");
--> statement-breakpoint
CREATE INDEX "terms_acceptance_account" ON "terms_acceptance" USING btree ("account_id","accepted_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "sylae_account_account" ON "sylae_account" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "oidc_identity_account" ON "oidc_identity" USING btree ("account_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "assistance_request_reference" ON "assistance_request" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "assistance_request_siret" ON "assistance_request" USING btree ("siret","created_at");
--> statement-breakpoint
CREATE INDEX "assistance_request_created" ON "assistance_request" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "assistance_request_email" ON "assistance_request" USING btree ("email","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_secret" ON "api_token" USING btree ("secret_hash");
--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_previous" ON "api_token" USING btree ("previous_hash");
--> statement-breakpoint
CREATE INDEX "api_token_account" ON "api_token" USING btree ("account_id","created_at");
--> statement-breakpoint
CREATE INDEX "api_token_end" ON "api_token" USING btree ("expires_on");
--> statement-breakpoint
CREATE UNIQUE INDEX "habilitation_invitation_link" ON "habilitation_invitation" USING btree ("link_hash");
--> statement-breakpoint
CREATE INDEX "habilitation_invitation_siret" ON "habilitation_invitation" USING btree ("siret","created_at");
--> statement-breakpoint
CREATE INDEX "habilitation_invitation_siren" ON "habilitation_invitation" USING btree ("siren","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "habilitation_request_link" ON "habilitation_request" USING btree ("link_hash");
--> statement-breakpoint
CREATE INDEX "habilitation_request_siret" ON "habilitation_request" USING btree ("siret","status");
--> statement-breakpoint
CREATE INDEX "habilitation_request_status" ON "habilitation_request" USING btree ("status","departement","created_at");
--> statement-breakpoint
CREATE INDEX "agent_access_request_status" ON "agent_access_request" USING btree ("status","created_at","id");
--> statement-breakpoint
CREATE INDEX "agent_access_request_email" ON "agent_access_request" USING btree ("email","created_at");
--> statement-breakpoint
CREATE UNIQUE INDEX "leak_report_reference" ON "leak_report" USING btree ("reference");
--> statement-breakpoint
CREATE INDEX "leak_report_created" ON "leak_report" USING btree ("created_at","id");
--> statement-breakpoint
CREATE INDEX "leak_report_email" ON "leak_report" USING btree ("email","created_at");
--> statement-breakpoint
CREATE INDEX "habilitation_siren" ON "habilitation" USING btree ("siren","ended_at");
--> statement-breakpoint
CREATE INDEX "establishment_replaced_by" ON "establishment" USING btree ("replaced_by_siret");
