-- The ticket number `112-YYYYMMDD-NNNN`: four digits, and more on a day with more than 9,999 tickets.
CREATE FUNCTION ticket_number(day date, ordinal int) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT '112-' || to_char(day, 'YYYYMMDD') || '-' || lpad(ordinal::text, greatest(4, length(ordinal::text)), '0')
$$;
