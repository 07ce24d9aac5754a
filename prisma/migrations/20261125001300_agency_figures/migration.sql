-- An agency's response times over a span of days.
CREATE INDEX "assignment_agency_code_dispatched_at_idx" ON "assignment"("agency_code", "dispatched_at");
