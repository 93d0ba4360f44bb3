-- By hand: STRICT and the triggers, as for the entries.
CREATE TABLE `proofs` (
	`sha256` text PRIMARY KEY NOT NULL,
	`manifest` text NOT NULL,
	`signature` blob NOT NULL,
	`sender` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TRIGGER `proofs_stay` BEFORE UPDATE ON `proofs` BEGIN SELECT RAISE(ABORT, 'a proof is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER `proofs_remain` BEFORE DELETE ON `proofs` BEGIN SELECT RAISE(ABORT, 'a proof is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER `proofs_once` BEFORE INSERT ON `proofs` WHEN EXISTS (SELECT 1 FROM `proofs` WHERE `sha256` = NEW.`sha256` OR `rowid` = NEW.`rowid`)
BEGIN SELECT RAISE(ABORT, 'a proof is written once'); END;
