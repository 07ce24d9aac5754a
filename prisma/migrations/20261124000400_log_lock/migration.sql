-- The log's lock, for whoever has to order something else by it: whoever holds it appends next.
CREATE FUNCTION lock_log() RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT pg_advisory_xact_lock(112, 1) IS NOT NULL
$$;
