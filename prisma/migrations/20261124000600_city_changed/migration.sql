-- Says when agencies, incident types or response plans change, so that servers may keep them in memory until then.
CREATE FUNCTION notify_city_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('siaga_city', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER "agency_changed" AFTER INSERT OR UPDATE OR DELETE ON "agency"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_city_changed();
CREATE TRIGGER "incident_type_changed" AFTER INSERT OR UPDATE OR DELETE ON "incident_type"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_city_changed();
CREATE TRIGGER "response_plan_changed" AFTER INSERT OR UPDATE OR DELETE ON "response_plan"
  FOR EACH STATEMENT EXECUTE FUNCTION notify_city_changed();
