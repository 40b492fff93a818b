<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="th" sourcelanguage="en">
<context>
    <name>AboutPane</name>
    <message>
        <source>Plans, runs and certifies train-the-trainer courses, in six languages, offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcademiesPage</name>
    <message numerus="yes">
        <source>%n academy(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Academy {code} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find an academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no academies yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses are held at academies; their code stands in certificate numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AcademyPane</name>
    <message>
        <source>New academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, {seats} seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name in one of the two fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy {code} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the national language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, as in certificate numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country (two letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City, national language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City, English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add closed days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddParticipantPane</name>
    <message>
        <source>Known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, in any script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or a new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the national script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgencyPane</name>
    <message>
        <source>New agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllKeys</name>
    <message>
        <source>open what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove, or withdraw with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish the main action of a form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the pane, or bring the stored value back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark, and go down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes missed, after L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark the rest present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next that is not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same person, new person, put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marking attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settling a nomination file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Genuine, but revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn before hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a code of a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the name and the number with those on the paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was true until the day it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the newer paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never handed over and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code and the paper do not belong together. Ask the academy that is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be said: the site that signed it is not trusted here. Its trust file is taken in under Settings, Keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with “TA1:” and is copied whole, or the QR code is another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ArrangeSection</name>
    <message>
        <source>Left edges in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centres above each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right edges in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upper edges in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middles beside each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower edges in line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In line with each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In line with the sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentPane</name>
    <message>
        <source>New test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the most points that can be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, if there are several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssessmentTab</name>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>passed or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) pasted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{words}” is no result: nothing was pasted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scores are entered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the tests of the course; with participants enrolled, scores go here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>mandatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceGrid</name>
    <message>
        <source>mark, and go down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minutes missed, or the time of arrival</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance, one column for each session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credited share and outcome</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceInPane</name>
    <message>
        <source>Read attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody of this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n mark(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this file differs from what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite what was marked otherwise here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total} marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) cleared</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people marked {mark}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a session first: sign-in sheets are printed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the rest present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the filled workbook, or a report of an online meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to mark yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance needs sessions in the timetable and people in the course.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>Daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up to another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to this copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no backups yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is made every day the program is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Daily copy also to {place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to stop copying there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is made and checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the second copy go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look into a backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds {courses} courses, {people} people and {certificates} certificates. Going back to it keeps a copy of the present data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no whole backup of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of materials lie beside it, once for all copies.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be found there and would be missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Going back to the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done; what was replaced is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>The program stopped unexpectedly last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your data is safe: everything stored before is still there. Please copy this report and send it to the people who look after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CellsPane</name>
    <message>
        <source>Row {n} as it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is put right here is read anew at once; the sender&apos;s file stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column {n}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatePane</name>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue again, under a new number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an old register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no paper of it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the certificate {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>All years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a certificate first; it is printed as issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, name, course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificates are issued yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are issued from a course, once its rules are met.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in the numbers that were given out before the program came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in an old register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corrected certificate gets a new number and names this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced; print the new one from the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the register with the reason; this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} is void</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take back %n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) taken back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the register</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesTab</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Issuing certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: no certificate was issued, and no number is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates are printed: {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing was stopped; the numbers given out stand in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again from the register, or here with Ctrl+P.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate of this course is issued yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a number or holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificate is issued yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are given to everybody who has earned them; the Outcome tab says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF and pictures ({kinds})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Drop a PDF or a picture of the paper here, paste the text of its QR code, or type its number. No network is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the code, or number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnMenus</name>
    <message>
        <source>Columns of {sheet}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the program reads them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title (Mr, Ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnsPane</name>
    <message>
        <source>Column {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what each column holds. It is remembered for files with these headings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictItem</name>
    <message numerus="yes">
        <source>and %n more session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {note}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would help?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single change of time, room or person was found that solves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>solves %n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>makes %n soft one(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Do it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConflictsPane</name>
    <message numerus="yes">
        <source>%n hard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the way of this timetable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All conflicts of the course</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Countries</name>
    <message>
        <source>Cambodia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lao PDR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viet Nam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>China</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CourseList</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a course or academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned or running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no courses yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A course delivers the modules of an edition to one group at one academy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursePane</name>
    <message>
        <source>New course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title in the language of delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curriculum and edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets a seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats for one agency at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept for women, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who completes the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-test, % (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who signs the certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second name to sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has to be passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add one first, then choose it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Courses</name>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room and online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>co-trains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>observes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>interprets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoursesPage</name>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review nominations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a course first: its papers are printed there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageTable</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurriculaPage</name>
    <message>
        <source>Curricula</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n module(s), {hours} h {minutes} min</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in six languages</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Any academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the texts of all curricula (Ctrl+Shift+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules and languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this academy can teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Structure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no curricula yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A curriculum has editions, an edition has modules with texts in six languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next that needs work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module {code} removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurriculumPane</name>
    <message>
        <source>New curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a programme in Settings first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the first edition, for example 2026-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curriculum {code} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, {language}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>select more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try fewer letters, or clear the search.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DatesSection</name>
    <message>
        <source>Dates and digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buddhist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 1 2 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long, as in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short, as in a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecideOutcomePane</name>
    <message>
        <source>Outcome decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules decide again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision stands with its reason on every list of outcomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rules of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionPane</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The decision is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is waived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignFiles</name>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting of the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a specimen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignPane</name>
    <message>
        <source>Used unless another is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) made with it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>in use since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make your own from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in a new draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of a paper of this design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make another from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Designer</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo of the holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List of modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s name in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the course in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first to the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day of issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day it is valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First signatory&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First signatory&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second signatory&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second signatory&apos;s title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motto of the country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no picture yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the paper already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no text yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, {here} of {all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text, {count} languages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignerTools</name>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture or logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder&apos;s photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emblem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the sheet on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignerView</name>
    <message>
        <source>This version is in use and stays as it is; change it in a new draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No room: a design has at most %n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Papers are made with “{name}” from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be used</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) keep this design</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every change is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in a new draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specimen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DesignsPage</name>
    <message numerus="yes">
        <source>%n design(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers are made with “{name}” from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft removed: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is offered no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is taken in as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message>
        <source>Compared with edition {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The two editions have the same modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition to compare with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoubtTicks</name>
    <message numerus="yes">
        <source>Take %n such line(s) all the same</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Row {row}: {found} → {likely}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DuePane</name>
    <message>
        <source>Nothing runs out in this time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Almost surely one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perhaps one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody stands here twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} · {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remembered as two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>merge, two people, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the site has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierList</name>
    <message>
        <source>Earlier translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionFiles</name>
    <message>
        <source>Curriculum package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written and signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook or paper (*.xlsx *.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix of languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials of the module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All materials in one language…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts for translators…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts from translators…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix as Excel or PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import package…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionLife</name>
    <message>
        <source>Edition {name} is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {name} is withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {name} is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curriculum {code} is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add curriculum…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit this curriculum…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New edition from this</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionList</name>
    <message numerus="yes">
        <source>{state}, %n module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionPane</name>
    <message>
        <source>New edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with all modules and texts of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition {name} begun as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementList</name>
    <message>
        <source>rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a text, a picture or a QR code with the tools above the sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementPane</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Write the date as day/month/year, for example 16/11/2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the time as 08:00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter points as a number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EvaluationPane</name>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are wanting: fewer could tell who wrote what.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluation sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file has no sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit for each question, 0 for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExcusedBox</name>
    <message numerus="yes">
        <source>Excused from %n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Made good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finds</name>
    <message>
        <source>To do and places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts of modules</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStartWindow</name>
    <message>
        <source>Training of trainers: first start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few answers, once. They stand on papers and in certificate numbers; everything stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load sample programmes to look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This installation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, 2 to 6 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code in certificate numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverPane</name>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) leave the office. The register keeps this entry.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Handed over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) handed over</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HardestCase</name>
    <message>
        <source>Looking for the hardest case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not fit for {name}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest of this course fits at {size} pt: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything fits for everybody in this course</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>Find a change or a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo or redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Mark attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session that has begun waits for marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures: this site</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s) running.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) today.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persons trained in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n attendance(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trainers by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} certified, {active} active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates issued in {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register without gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions held, of planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is planned for today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits. Everything that has happened is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPane</name>
    <message>
        <source>Sealed identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who opens it, when and why stays in the journal. It is shown for {n} seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuePane</name>
    <message numerus="yes">
        <source>%n certificate(s) will be numbered: {kind}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers {first} to {last}. They stand in the register from then on and can never be undone; a mistake is corrected by a replacement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has earned one now, or all hold theirs already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Issue and print %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) none now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %n that cannot be drawn</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>As the course: {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (built in)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the modules of the course</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IssuePreview</name>
    <message>
        <source>Test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of the certificate of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) cannot be drawn; nothing can be issued before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paper before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test page of this specimen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPane</name>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1 or Esc closes this list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysTab</name>
    <message>
        <source>Take in a trust file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with {fingerprint}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the sender for these sixteen signs by telephone, and compare. Whoever is believed here can issue papers that are called genuine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of {name} count here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own key stays: papers signed with it must remain checkable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {site} counts no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page for browsers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in void numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The void numbers are taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list as new as this one is known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every certificate carries a statement signed with the key of the site that issued it. Papers of the sites below are called genuine here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give out a trust file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give out void numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared: believe these keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LettersSection</name>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semibold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size, pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Across</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink to, pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then lines, up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Contact list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allowance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation of the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsPane</name>
    <message>
        <source>Lists and reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount such as 12.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListsTab</name>
    <message>
        <source>{name} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is listed here can be chosen wherever a person is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Abbreviation or level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page has no tabs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is where you began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have not gone back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window is too narrow for the words of the rail.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeUpPane</name>
    <message numerus="yes">
        <source>An excused session counts once a task makes it good; in this course for %n session(s) at most.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session made good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the task. Only an excused session can be made good.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late or left early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excused, made good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late, minutes missed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaterialSetPane</name>
    <message>
        <source>All materials in one language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Putting materials together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file in this language for {modules}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ZIP file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest file of every module, and an index page in this language.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MaterialsPane</name>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here, or onto a module in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet. Drop slides, handouts or guides here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newer version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open version {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adding to {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is opened as a write-protected copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program here opens {name}. Save a copy and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is taken out; its bytes are kept for undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search or type a command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Narrow rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous ta&amp;b</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed that could be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was undone that could be done again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the other one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Are these one person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>These marks and scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those marks and scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleFields</name>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants per trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elective</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModulePane</name>
    <message>
        <source>New module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the title in English.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module {code} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title in English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants per trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier modules, by code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for junior officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for mid-ranking officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for senior officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModuleSheetPane</name>
    <message>
        <source>Modules from Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Turned into Unicode from {fonts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New parts: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new: {module}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are titles, headings or totals:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Begin a new draft from this edition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModulesPane</name>
    <message numerus="yes">
        <source>%n module(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per trainer (0: any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change what tests them to:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Needs</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewDesignPane</name>
    <message>
        <source>New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft made: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter, upright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, short and unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObservationPane</name>
    <message>
        <source>Choose who observed the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The observation is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record the observation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OldRegisterPane</name>
    <message>
        <source>Old register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holder in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date of issue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>state or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in %n number(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) can be taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are doubtful</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them void</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are titles, headings, totals or signatures:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} {year} goes on with number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are in the register</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Whose register it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind, where a line names none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeTab</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every rule is met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decide by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add participants first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is planned from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} % attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>post-test {n} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practical passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written; no file in this language for {modules}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} is cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {code} again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever finished takes part again; certificates that were issued stay valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course {code} is open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invitation is copied: paste it into an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackageInPane</name>
    <message>
        <source>Checking {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Curriculum package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by {signer}, whose key counts here. Not a byte was altered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole, but signed with a key that is not known here: {fingerprint}, which says to be {signer}. Ask the sender for these sixteen signs by telephone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed here too. Ticked ones are overwritten:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and rules of the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and what is in them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take in %n part(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this package differs from what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sender told me the same sixteen signs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Nothing can be added on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed on this page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to search on this page.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curricula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate designs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaintSection</name>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Woven</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a lozenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stroke, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Search, or type a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersButton</name>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheets, one a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheets, one a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheet of the whole course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters of invitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All materials of the modules, as a ZIP file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions, as a calendar file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the invitation for an e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists and reports…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the course</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PapersPane</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syllabus</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{file} is written, %n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is written; it needs %n page(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The modules with their hours, on one page where they have room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover, contents and every module, the two languages side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover, contents and every module with all its texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not translated stands there in English, and drafts are marked as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantPane</name>
    <message>
        <source>Open person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank at the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency at the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex: {sex}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParticipantsTab</name>
    <message>
        <source>All agencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled or nominated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency at the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank at the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdraw, with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export roster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read nominations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add participant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is enrolled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the nomination files you received, or drop one here, or add people by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place stays on the list as withdrawn, with this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsBox</name>
    <message>
        <source>Remove {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PartsPane</name>
    <message>
        <source>new part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part {part} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses of this edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendance, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-test, % (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice, % (empty: none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>practical to be passed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastePane</name>
    <message numerus="yes">
        <source>%n module(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted column</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %n module(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) stay as they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have no module beside them</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleFilters</name>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In no course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be kept no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Person removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by name or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People come in with nomination files, or are added one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names, birth date, numbers, contacts, photo and note go for good, in the journal too. Courses, marks and figures stay; so do papers that were issued, and backups that were made before. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Person</name>
    <message>
        <source>Name in the national script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country (two letters)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias, shown instead of the names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrival and departure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lodging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaks it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fluent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>native language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anonymise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent and keeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests from abroad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to the trainers as nominated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPast</name>
    <message>
        <source>Courses and certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate of {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who read the sealed identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo, for certificates that show one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceSection</name>
    <message>
        <source>Place, in mm from the paper&apos;s edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrerequisiteGraph</name>
    <message>
        <source>{module} builds on {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{module} stands first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What builds on what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before {others}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>%n page(s) printed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammePane</name>
    <message>
        <source>New programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme {code} added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aliases needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>Programme {code} removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no programmes yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curricula and courses belong to a programme; add the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Donors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aliases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message>
        <source>{verb}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink to the bar below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>About %n second(s). You can go on working.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s). You can go on working.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QualificationPane</name>
    <message>
        <source>Write the code of a module, for example M3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The qualification is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curriculum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RankPane</name>
    <message>
        <source>New rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReachPane</name>
    <message>
        <source>Trained by {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (no longer teaching)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) reached, each counted once</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>generation {number}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n no longer teaching</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours of trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cascade and hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who trained whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the cascade…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours, of sessions that took place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparation, % of the hours taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the hours…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonPane</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordsTab</name>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemarkList</name>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewDetails</name>
    <message>
        <source>Row {n} cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probably the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known: the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the course already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name looks like a formula</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody under an alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file, row {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{file} · {rows} · nothing is written before you take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the course already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in {n}, put {m} aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking in nominations</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled, {new} of them new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of {file} were left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Save what is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save them with the reasons, in the sender&apos;s own columns, to send back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same person, new person, aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fix cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated by (letter, agency)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreGrid</name>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed, not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>store, and go down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paste a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores, one column for each test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Scores</name>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participant</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search, or type a command</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatStrip</name>
    <message>
        <source>Confirm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill from the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} of {seats} seats given</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{n} of {seats} seats for women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} moves up from the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) given</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the waiting list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stay on the list as declined, with this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n declined</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody on the list can have a free seat</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>A number is needed here, such as 12.5.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentTable</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s backup is made here only: {place} is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the sample programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample programmes are here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionPane</name>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts for attendance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title, if it is no module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place, if away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who teaches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{room}, %n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsTab</name>
    <message numerus="yes">
        <source>%n session(s), {hours} h</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room or place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandatory module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancel, with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan a session first: sign-in sheets are printed for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign-in sheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a session or trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is planned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the sessions of the timetable; attendance is marked in them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule is a hard one. Write “override” and why: it stands here under your name until the conflict changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands here under your name until the conflict changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept a conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict accepted no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cancelled session stays in the timetable, crossed out, with this reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Nothing is added here by this key; use the buttons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to search on this tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site and screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SexBar</name>
    <message>
        <source>%n women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n not recorded</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetSection</name>
    <message>
        <source>A4, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter, landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter, portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English beneath the language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-printed paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift right, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift down, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a page to measure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift+arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next element</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>guides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: on the paper already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English is shown: no text in {language} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: nothing to show here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {left} mm from the left, {top} mm from the top, {width} mm wide, {height} mm high</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n element(s) chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s), none chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteTab</name>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is taken for the same person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who works here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else than the writer approves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person from (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as doubtful from (points)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id number 110, name 50, birth date 40, phone or e-mail 45, agency 10; what differs takes points away. A name alone is always doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceChanges</name>
    <message>
        <source>English has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it said before is not in this data. Compare the whole text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since this was translated. Approving says that it still fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>But it says what it said when this was translated.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceSection</name>
    <message>
        <source>Another picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First signatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second signatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose signature</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy, languages and what was recorded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingSection</name>
    <message>
        <source>Moves with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gives its room to its neighbours when it is short or says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the paper already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown here, and not printed on pre-printed paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Standings</name>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meets every rule so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training of trainers completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co-delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leads, observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Master trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Participation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training of trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer certification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specialised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructor development</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lecture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mock operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructor guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaching practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National instructor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipped room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outdoors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Junior officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid-ranking officers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Senior officers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StopWindow</name>
    <message>
        <source>The data cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: {what} (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: {what} (Ctrl+Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people and courses here are invented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {clock}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StructureTable</name>
    <message>
        <source>Clear the search and the sorting first: then modules can be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a column in Excel first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the column that is to be filled, then press Ctrl+V</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandatory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elective</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StructureView</name>
    <message>
        <source>module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fill the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one or more modules first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheets of modules (*.xlsx *.xls *.ods *.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules from Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit chosen modules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts and rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in from Excel…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestForm</name>
    <message numerus="yes">
        <source>Leave the %n chosen session(s) where they are</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Change as little as possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add sessions for modules that have none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan together with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same room for a course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No long waits, no lonely sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practicals on different days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No long days for trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few days of travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: the same number, the same suggestion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestPane</name>
    <message>
        <source>Suggest a timetable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching for a first plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best plan so far costs {cost}; nothing would be best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping with the best so far …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n session(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Suggestion applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message>
        <source>This cannot be planned. Together these rules clash:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be planned, for this reason:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No set of rules that clash was found in the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan was found in the time. Give it more, or fewer courses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing better was found: the timetable stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hard conflicts {hard}, soft ones {soft}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New: {session}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With these alone a rule would be broken: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swatches</name>
    <message>
        <source>Navy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deep green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeachingPane</name>
    <message>
        <source>Write the code of a module, for example M3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can teach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Module</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody with an active certification can teach this in this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message>
        <source>used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All are used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>Translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By piece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the text is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The remark is taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSearchPane</name>
    <message>
        <source>Any part of a word, in any script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No title says that. With three letters texts are searched too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No text says that</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n text(s): a longer word finds fewer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objectives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in any text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSection</name>
    <message>
        <source>Text in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English is shown: no text in {language} yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>On papers in all languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On papers in {languages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English, beneath other languages only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextSide</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objectives, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline, one item a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was typed for a Zawgyi font.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most letters are not those of {language}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by {name}, {date}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n not marked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainerPane</name>
    <message>
        <source>Write language codes, for example km, en. Known: {codes}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaches in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is available for courses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assignment letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainersPage</name>
    <message numerus="yes">
        <source>%n trainer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Trainer removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person to add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no trainers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a person and choose “Make a trainer”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What runs out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can teach?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certified until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Academy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teaches in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours taught</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationsInPane</name>
    <message>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) taken in as drafts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It was approved, and becomes a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was translated from an older English text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed here after the file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was typed in Zawgyi, and is converted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is not in the letters of this language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objective {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outline {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take %n text(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in this file differs from what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take texts translated from an older source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overwrite what was changed here since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslationsOutPane</name>
    <message>
        <source>For translators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts for translators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are written</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>XLIFF 2.0, a file for each language: for translators’ tools.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook with a sheet for each language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TranslatorFiles</name>
    <message>
        <source>Translations (*.xlf *.xliff *.xlsx *.ods)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Translations</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialBar</name>
    <message>
        <source>A made-up person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, {at} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course for the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person for the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the paper of this course that fits worst</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Page {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper itself says another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of void numbers of this site is known here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Weekdays</name>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
