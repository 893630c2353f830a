-- What happened is added to and never rewritten, whatever the code above it does.
CREATE TRIGGER referral_moves_no_update BEFORE UPDATE ON referral_moves
BEGIN
  SELECT RAISE(ABORT, 'the moves of a referral are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER referral_moves_no_delete BEFORE DELETE ON referral_moves
BEGIN
  SELECT RAISE(ABORT, 'the moves of a referral are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER read_records_no_update BEFORE UPDATE ON read_records
BEGIN
  SELECT RAISE(ABORT, 'the record of who read what is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER read_records_no_delete BEFORE DELETE ON read_records
BEGIN
  SELECT RAISE(ABORT, 'the record of who read what is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER admin_changes_no_update BEFORE UPDATE ON admin_changes
BEGIN
  SELECT RAISE(ABORT, 'the record of what administrators changed is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER admin_changes_no_delete BEFORE DELETE ON admin_changes
BEGIN
  SELECT RAISE(ABORT, 'the record of what administrators changed is never changed');
END;
