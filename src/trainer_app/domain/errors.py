"""Errors a person can cause and can put right.

A service raises one of these when the *request*, a file or the surroundings are at fault. Anything
else that escapes is a bug, and goes to the bug report instead of a sentence.
The sentence itself lives in `wording/<language>.json` under `error.<code>`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class AppError(Exception):
    """Base of every error that is told to a person; `details` fill the sentence's places."""

    code: ClassVar[str]

    def __init__(self, **details: object) -> None:
        super().__init__(f"{self.code}: {details}")
        self.details: Mapping[str, object] = details


# Records


class RecordNotFound(AppError):
    """The record was removed, perhaps by somebody else, since it was shown."""

    code = "record-not-found"


class RecordChanged(AppError):
    """Somebody else was faster: the record is newer than what was edited."""

    code = "record-changed"


class NameMissing(AppError):
    """A thing that is listed needs a name."""

    code = "name-missing"


class CodeTaken(AppError):
    """Codes are unique among their kind."""

    code = "code-taken"


class CodeInvalid(AppError):
    """A code has characters or a length that cannot be used in numbers and file names."""

    code = "code-invalid"


class DatesReversed(AppError):
    """The end lies before the start."""

    code = "dates-reversed"


class DateInFuture(AppError):
    """What has happened cannot have happened tomorrow."""

    code = "date-in-future"


class ValueOutOfRange(AppError):
    """A number is outside what makes sense."""

    code = "value-out-of-range"


class StillInUse(AppError):
    """Other records stand on this one."""

    code = "still-in-use"


# Undo


class NothingToUndo(AppError):
    """There is no change of this person's that could be undone."""

    code = "nothing-to-undo"


class NothingToRedo(AppError):
    """Nothing was undone, or something was changed since."""

    code = "nothing-to-redo"


class LaterChangeStands(AppError):
    """A later change stands on the one to be undone."""

    code = "later-change-stands"


class ChangeIsFinal(AppError):
    """The change left the house; the remedy is named."""

    code = "change-is-final"


# Curricula


class EditionPublished(AppError):
    """A published edition never changes."""

    code = "edition-published"


class ApprovedByWriter(AppError):
    """Whoever wrote a text does not approve it."""

    code = "approved-by-writer"


class TextTooLong(AppError):
    """A part of a text is longer than it may be."""

    code = "text-too-long"


class TooManyLines(AppError):
    """A text has more items than it may have."""

    code = "too-many-lines"


class PrerequisiteCircle(AppError):
    """A module would have to be taught before itself."""

    code = "prerequisite-circle"


class EditionEmpty(AppError):
    """An edition without modules cannot be published."""

    code = "edition-empty"


class TooManyModules(AppError):
    """More modules than an edition can have."""

    code = "too-many-modules"


class NothingToTranslate(AppError):
    """The edition has no English texts, or no other language is asked for."""

    code = "nothing-to-translate"


class TranslationKindUnknown(AppError):
    """Texts go to translators as XLIFF or as a workbook."""

    code = "translation-kind-unknown"


class TranslationFileInTheWay(AppError):
    """A file that may hold a translator's work is there already."""

    code = "translation-file-in-the-way"


class TranslationFileUnusable(AppError):
    """A file of translations cannot be read; `problem` is one of a closed list."""

    code = "translation-file-unusable"


# Materials and packages


class MaterialNameUnusable(AppError):
    """Of a file's name nothing is left that every system could hold."""

    code = "material-name-unusable"


class MaterialRefused(AppError):
    """A file is not kept as a material; `problem` is one of a closed list."""

    code = "material-refused"


class MaterialGone(AppError):
    """The file of a material is not in the folder of materials."""

    code = "material-gone"


class MaterialAltered(AppError):
    """The file of a material is not the one that was added."""

    code = "material-altered"


class NoMaterials(AppError):
    """There is no file in this language that could be put together."""

    code = "no-materials"


class FolderInTheWay(AppError):
    """Files go into a new or an empty folder, so that nobody's are overwritten."""

    code = "folder-in-the-way"


class PackageUnusable(AppError):
    """A curriculum package is not taken in; `problem` is one of a closed list."""

    code = "package-unusable"


class PackageNewer(AppError):
    """A curriculum package was written by a newer program."""

    code = "package-newer"


class PackageSignerUnknown(AppError):
    """A package is whole, and the key that signed it is not trusted here."""

    code = "package-signer-unknown"


# Courses


class NotEnrolled(AppError):
    """The person is not in this course."""

    code = "not-enrolled"


class AlreadyEnrolled(AppError):
    """The person is in this course already."""

    code = "already-enrolled"


class SeatsRefused(AppError):
    """The rules of a course are against giving somebody a seat."""

    code = "seats-refused"


class AliasNeeded(AppError):
    """The programme forbids names, and this person has no alias."""

    code = "alias-needed"


class CourseNotOpen(AppError):
    """Nobody comes into a course that is closed or cancelled."""

    code = "course-not-open"


class NoteMissing(AppError):
    """This needs a written reason."""

    code = "note-missing"


class SessionInFuture(AppError):
    """Attendance cannot be marked before the session has begun."""

    code = "session-in-future"


class SessionCancelled(AppError):
    """A cancelled session has no attendance."""

    code = "session-cancelled"


class EvaluationEmpty(AppError):
    """A sheet on which nothing is answered."""

    code = "evaluation-empty"


class TooFewSheets(AppError):
    """So few evaluation sheets are not summed up."""

    code = "too-few-sheets"


class MarkUnreadable(AppError):
    """What was typed as a mark is none."""

    code = "mark-unreadable"


class AttendanceFileUnusable(AppError):
    """A file of attendance cannot be read; `problem` is one of a closed list."""

    code = "attendance-file-unusable"


# Certificates


class NobodyToCertify(AppError):
    """No participant has met the rules for this kind of certificate."""

    code = "nobody-to-certify"


class SeriesOfAnotherSite(AppError):
    """A numbering series belongs to exactly one site."""

    code = "series-of-another-site"


class SeriesStarted(AppError):
    """The starting number can be set only before the first certificate."""

    code = "series-started"


class CertificateStateRefuses(AppError):
    """What is asked for cannot be done with a certificate in this state."""

    code = "certificate-state-refuses"


class HandedOverTooEarly(AppError):
    """A paper cannot leave the office before it was issued."""

    code = "handed-over-too-early"


class CertificateNotFound(AppError):
    """No certificate has this number."""

    code = "certificate-not-found"


class CertificateNumberWrong(AppError):
    """The check characters do not fit: a digit or letter was mistyped."""

    code = "certificate-number-wrong"


class NumberTaken(AppError):
    """A number that would be given out stands in the register already."""

    code = "number-taken"


class PrinterRefused(AppError):
    """The printer does not take the work."""

    code = "printer-refused"


class NoPaperKept(AppError):
    """A number of an older register has no paper that could be printed or replaced."""

    code = "no-paper-kept"


class StatementUnreadable(AppError):
    """A text is not a signed statement of ours."""

    code = "statement-unreadable"


class NoCodeFound(AppError):
    """There is no readable code in a picture or a page."""

    code = "no-code-found"


class TrustFileUnusable(AppError):
    """A trust file or a void list is damaged, of another kind, or its signature does not fit."""

    code = "trust-file-unusable"


class ListSignerUnknown(AppError):
    """A void list is whole, and the key that signed it is not trusted here."""

    code = "list-signer-unknown"


class SiteKeyUnusable(AppError):
    """The file with the site's own key cannot be read."""

    code = "site-key-unusable"


# Files and papers


class FileProblem(AppError):
    """A file from outside cannot be read; `problem` is one of a closed list."""

    code = "file-problem"


class FileNotFound(AppError):
    """There is no such file."""

    code = "file-not-found"


class FileKindUnknown(AppError):
    """The ending of a file is none that is written."""

    code = "file-kind-unknown"


class FileNotWritable(AppError):
    """The file cannot be written: open elsewhere, write-protected or a full disk."""

    code = "file-not-writable"


class FolderNotWritable(AppError):
    """The folder cannot be made or written to."""

    code = "folder-not-writable"


class CharacterNotPrintable(AppError):
    """No bundled font can draw this character; it would print as a box."""

    code = "character-not-printable"


class TextDoesNotFit(AppError):
    """A text is too long for its place even at the smallest size."""

    code = "text-does-not-fit"


class NothingToPrint(AppError):
    """The course has nobody and nothing yet that this paper would show."""

    code = "nothing-to-print"


class NoModulesToPrint(AppError):
    """The edition has no modules that a book or a syllabus would show."""

    code = "no-modules-to-print"


class NoSessionsOfTrainer(AppError):
    """The trainer has no part in any session of the course."""

    code = "no-sessions-of-trainer"


class TemplateUnknown(AppError):
    """There is no certificate template of this name."""

    code = "template-unknown"


class TemplateFileInvalid(AppError):
    """A file of a certificate template does not have the documented form."""

    code = "template-file-invalid"


class TemplateFileNewer(AppError):
    """A file of a certificate template was written by a newer program."""

    code = "template-file-newer"


class TemplateStateRefuses(AppError):
    """A version of a template in this state does not allow the action."""

    code = "template-state-refuses"


class TemplateUnfinished(AppError):
    """Papers made with the template would be wrong; the first of its faults is named."""

    code = "template-unfinished"


class PictureRefused(AppError):
    """A picture is too large, broken, or of a kind that is not drawn."""

    code = "picture-refused"


class PictureGone(AppError):
    """A template needs a picture that is not kept here."""

    code = "picture-gone"


class SampleInvalid(AppError):
    """A sample or value file does not have the documented form."""

    code = "sample-invalid"


class SamplesAlreadyLoaded(AppError):
    """The sample programmes are in this data already."""

    code = "samples-already-loaded"


# Certification


class PathwayInvalid(AppError):
    """A pathway has a part that could never be followed, or that cannot be read."""

    code = "pathway-invalid"


class PathwayUnknown(AppError):
    """No pathway of this code is kept here."""

    code = "pathway-unknown"


class CandidacyExists(AppError):
    """The person is on this pathway for this scope already."""

    code = "candidacy-exists"


class DecisionImpossible(AppError):
    """The standing does not allow this decision."""

    code = "decision-impossible"


class DecisionOutOfOrder(AppError):
    """A later decision about the same certification is there already."""

    code = "decision-out-of-order"


class RequirementsUnmet(AppError):
    """An award, an extension or a way back stands on requirements; some are not met."""

    code = "requirements-unmet"


class RequirementUnknown(AppError):
    """What is to be waived is not asked for, or is met already."""

    code = "requirement-unknown"


class ObservingOneself(AppError):
    """Nobody observes or mentors himself."""

    code = "observing-oneself"


class NotInSession(AppError):
    """Somebody is observed in a session in which he did not teach."""

    code = "not-in-session"


# Storage


class DatabaseTooNew(AppError):
    """The data was written by a newer program."""

    code = "database-too-new"


class DatabaseLocked(AppError):
    """Another program holds the data file."""

    code = "database-locked"


class DatabaseReadOnly(AppError):
    """The data file or its folder is write-protected."""

    code = "database-read-only"


class DatabaseCorrupt(AppError):
    """The data file is damaged."""

    code = "database-corrupt"


class DiskFull(AppError):
    """There is no room left."""

    code = "disk-full"


class DatabaseUnreachable(AppError):
    """The data file or the server cannot be opened."""

    code = "database-unreachable"


class NetworkDrive(AppError):
    """A data file on a network drive would be damaged sooner or later."""

    code = "network-drive"


class NotSetUp(AppError):
    """This data has no site yet: the first start was not completed."""

    code = "not-set-up"


class BackupUnusable(AppError):
    """The backup cannot be opened or is not whole."""

    code = "backup-unusable"


class BackupNotOffered(AppError):
    """A PostgreSQL server is backed up by its own tools."""

    code = "backup-not-offered"


# People


class MergeWithItself(AppError):
    """One record is no pair."""

    code = "merge-with-itself"


class PlacesDiffer(AppError):
    """Both have a place in one course, and the places contradict."""

    code = "places-differ"


class PersonAnonymised(AppError):
    """Nothing is known of this person any more."""

    code = "person-anonymised"


class ColumnTwice(AppError):
    """Two columns of a nomination file are said to hold the same."""

    code = "column-twice"


# Timetable


class ConflictGone(AppError):
    """The conflict was solved meanwhile, or is another one now."""

    code = "conflict-gone"


class ConflictNeverAccepted(AppError):
    """Nothing is in two places, whoever answers for it."""

    code = "conflict-never-accepted"


class OverrideNeeded(AppError):
    """A hard rule is broken only by who says so in a word."""

    code = "override-needed"


class TooManyDays(AppError):
    """So many days are not checked at once."""

    code = "too-many-days"


class PlanningEnded(AppError):
    """The process that searches for a timetable was ended from outside, or ran out of memory."""

    code = "planning-ended"


class NothingToPlan(AppError):
    """No session of the chosen courses may be moved, and none is missing."""

    code = "nothing-to-plan"


class SuggestionClashes(AppError):
    """What is left of a suggestion after taking some out would break a hard rule."""

    code = "suggestion-clashes"
