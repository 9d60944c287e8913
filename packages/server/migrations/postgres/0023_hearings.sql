ALTER TABLE "mass_decision" ADD COLUMN "answer_by" text;
