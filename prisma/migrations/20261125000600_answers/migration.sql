-- What is known from the questions of the response plan: codes and figures, never free text.
ALTER TABLE "ticket" ADD COLUMN "answers" JSONB NOT NULL DEFAULT '{}';
