-- What the rows may hold, beyond what the schema language can say.
ALTER TABLE "app_user"
  ADD CONSTRAINT "app_user_role" CHECK ("role" IN ('call-taker', 'agency-staff', 'supervisor', 'admin')),
  ADD CONSTRAINT "app_user_agency" CHECK (("role" = 'agency-staff') = ("agency_code" IS NOT NULL));
ALTER TABLE "ticket"
  ADD CONSTRAINT "ticket_status" CHECK ("status" IN ('new', 'dispatched', 'in_progress', 'resolved', 'closed', 'cancelled', 'merged')),
  ADD CONSTRAINT "ticket_priority" CHECK ("priority" BETWEEN 1 AND 3),
  ADD CONSTRAINT "ticket_point" CHECK ("lat" BETWEEN -90 AND 90 AND "lng" BETWEEN -180 AND 180);
ALTER TABLE "assignment"
  ADD CONSTRAINT "assignment_status" CHECK ("status" IN ('pending', 'accepted', 'en_route', 'on_scene', 'completed', 'declined', 'withdrawn'));

-- An agency is asked once at a time: a second live assignment of the same agency cannot exist.
CREATE UNIQUE INDEX "assignment_live_key" ON "assignment" ("ticket_id", "agency_code")
  WHERE "status" IN ('pending', 'accepted', 'en_route', 'on_scene');

-- The text of an event that its hash covers: every column but the hash itself, in one unambiguous form.
CREATE FUNCTION event_text(e "event") RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(
    e.seq, e.kind, (extract(epoch FROM e.at) * 1000)::bigint, e.actor_id, e.actor_role, e.actor_agency,
    e.ticket_id, e.version, e.data, e.view, to_jsonb(e.audience), encode(e.prev_hash, 'hex')
  )::text
$$;

-- The only way into the log. The lock makes `seq` rise in commit order: whoever has read up to N and asks for what came
-- after N misses nothing. It is taken here, as late as possible, and held until the transaction ends.
CREATE FUNCTION append_event(
  p_kind text, p_at timestamptz, p_actor_id uuid, p_actor_role text, p_actor_agency text,
  p_ticket_id uuid, p_version int, p_data jsonb, p_view jsonb, p_audience text[]
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  e "event";
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'append_event needs READ COMMITTED: an older snapshot cannot see the end of the log';
  END IF;
  PERFORM pg_advisory_xact_lock(112, 1);
  SELECT l.seq + 1, l.hash INTO e.seq, e.prev_hash FROM "event" l ORDER BY l.seq DESC LIMIT 1;
  IF NOT FOUND THEN
    e.seq := 1;
    e.prev_hash := sha256('siaga-112');
  END IF;
  e.kind := p_kind;
  e.at := p_at;
  e.actor_id := p_actor_id;
  e.actor_role := p_actor_role;
  e.actor_agency := p_actor_agency;
  e.ticket_id := p_ticket_id;
  e.version := p_version;
  e.data := p_data;
  e.view := p_view;
  e.audience := p_audience;
  e.hash := sha256(convert_to(event_text(e), 'UTF8'));
  INSERT INTO "event" SELECT e.*;
  PERFORM pg_notify('siaga_log', e.seq::text);
  RETURN e.seq;
END
$$;

CREATE FUNCTION refuse_log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only: % is refused', TG_OP;
END
$$;

CREATE TRIGGER "event_append_only" BEFORE UPDATE OR DELETE ON "event"
  FOR EACH ROW EXECUTE FUNCTION refuse_log_change();
CREATE TRIGGER "event_no_truncate" BEFORE TRUNCATE ON "event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_log_change();
