-- Only PostgreSQL needs an index of its own for the beginnings of ids.
SELECT 1;
