CREATE TABLE `safety_corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`act` text NOT NULL,
	`laid_over` text,
	`value` text NOT NULL,
	`member_id` text NOT NULL,
	`member_name` text NOT NULL,
	`role` text,
	`on_day` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	`why_ended` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `safety_corrections_about` ON `safety_corrections` (`kind`,`about`);--> statement-breakpoint
CREATE INDEX `safety_corrections_open` ON `safety_corrections` (`ended_at`);
--> statement-breakpoint
-- Who said what about a number or some words stays as it was said; only its end is added, once.
CREATE TRIGGER safety_corrections_only_end BEFORE UPDATE ON safety_corrections
WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL
  OR NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind OR NEW.about IS NOT OLD.about OR NEW.act IS NOT OLD.act
  OR NEW.laid_over IS NOT OLD.laid_over OR NEW.value IS NOT OLD.value OR NEW.member_id IS NOT OLD.member_id
  OR NEW.member_name IS NOT OLD.member_name OR NEW.role IS NOT OLD.role OR NEW.on_day IS NOT OLD.on_day OR NEW.at IS NOT OLD.at
BEGIN
  SELECT RAISE(ABORT, 'what was said about a number or words is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER safety_corrections_no_delete BEFORE DELETE ON safety_corrections
BEGIN
  SELECT RAISE(ABORT, 'what was said about a number or words is never removed');
END;
