<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AcademiesPage</name>
    <message numerus="yes">
        <source>%n academy(s)</source>
        <translation>
            <numerusform>%n academy</numerusform>
            <numerusform>%n academies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AssessmentTab</name>
    <message numerus="yes">
        <source>%n test(s)</source>
        <translation>
            <numerusform>%n test</numerusform>
            <numerusform>%n tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) pasted</source>
        <translation>
            <numerusform>%n result pasted</numerusform>
            <numerusform>%n results pasted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceInPane</name>
    <message numerus="yes">
        <source>%n mark(s) read</source>
        <translation>
            <numerusform>%n mark read</numerusform>
            <numerusform>%n marks read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n mark(s)</source>
        <translation>
            <numerusform>Take %n mark</numerusform>
            <numerusform>Take %n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) differ</source>
        <translation>
            <numerusform>%n mark differs</numerusform>
            <numerusform>%n marks differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AttendanceTab</name>
    <message numerus="yes">
        <source>%n enrolled</source>
        <translation>
            <numerusform>%n enrolled</numerusform>
            <numerusform>%n enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n withdrawn</source>
        <translation>
            <numerusform>%n withdrawn</numerusform>
            <numerusform>%n withdrawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) cleared</source>
        <translation>
            <numerusform>%n mark cleared</numerusform>
            <numerusform>%n marks cleared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people marked {mark}</source>
        <translation>
            <numerusform>%n person marked {mark}</numerusform>
            <numerusform>%n people marked {mark}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message numerus="yes">
        <source>%n file(s) of materials lie beside it, once for all copies.</source>
        <translation>
            <numerusform>%n file of materials lies beside it, once for all copies.</numerusform>
            <numerusform>%n files of materials lie beside it, once for all copies.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them cannot be found there and would be missing.</source>
        <translation>
            <numerusform>%n of them cannot be found there and would be missing.</numerusform>
            <numerusform>%n of them cannot be found there and would be missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message numerus="yes">
        <source>%n number(s) missing</source>
        <translation>
            <numerusform>%n number missing</numerusform>
            <numerusform>%n numbers missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n series</source>
        <translation>
            <numerusform>%n series</numerusform>
            <numerusform>%n series</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n certificate(s)</source>
        <translation>
            <numerusform>Take back %n certificate</numerusform>
            <numerusform>Take back %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) taken back</source>
        <translation>
            <numerusform>%n certificate taken back</numerusform>
            <numerusform>%n certificates taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CertificatesTab</name>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) issued</source>
        <translation>
            <numerusform>%n certificate issued</numerusform>
            <numerusform>%n certificates issued</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drawing %n certificate(s)</source>
        <translation>
            <numerusform>Drawing %n certificate</numerusform>
            <numerusform>Drawing %n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckPane</name>
    <message numerus="yes">
        <source>and %n more page(s)</source>
        <translation>
            <numerusform>and %n more page</numerusform>
            <numerusform>and %n more pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictItem</name>
    <message numerus="yes">
        <source>and %n more session(s)</source>
        <translation>
            <numerusform>and %n more session</numerusform>
            <numerusform>and %n more sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>solves %n conflict(s)</source>
        <translation>
            <numerusform>solves %n conflict</numerusform>
            <numerusform>solves %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>makes %n soft one(s)</source>
        <translation>
            <numerusform>makes %n soft one</numerusform>
            <numerusform>makes %n soft ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictsPane</name>
    <message numerus="yes">
        <source>%n hard</source>
        <translation>
            <numerusform>%n hard</numerusform>
            <numerusform>%n hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft</source>
        <translation>
            <numerusform>%n soft</numerusform>
            <numerusform>%n soft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CourseList</name>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CurriculaPage</name>
    <message numerus="yes">
        <source>%n module(s), {hours} h {minutes} min</source>
        <translation>
            <numerusform>%n module, {hours} h {minutes} min</numerusform>
            <numerusform>%n modules, {hours} h {minutes} min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in six languages</source>
        <translation>
            <numerusform>%n text in six languages</numerusform>
            <numerusform>%n texts in six languages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignPane</name>
    <message numerus="yes">
        <source>%n paper(s) made with it</source>
        <translation>
            <numerusform>%n paper made with it</numerusform>
            <numerusform>%n papers made with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignerView</name>
    <message numerus="yes">
        <source>No room: a design has at most %n element(s)</source>
        <translation>
            <numerusform>No room: a design has at most %n element</numerusform>
            <numerusform>No room: a design has at most %n elements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to put right before it can be used</source>
        <translation>
            <numerusform>%n thing to put right before it can be used</numerusform>
            <numerusform>%n things to put right before it can be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s) keep this design</source>
        <translation>
            <numerusform>%n paper keeps this design</numerusform>
            <numerusform>%n papers keep this design</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesignsPage</name>
    <message numerus="yes">
        <source>%n design(s)</source>
        <translation>
            <numerusform>%n design</numerusform>
            <numerusform>%n designs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferencePane</name>
    <message numerus="yes">
        <source>%n module(s) differ</source>
        <translation>
            <numerusform>%n module differ</numerusform>
            <numerusform>%n modules differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoubtTicks</name>
    <message numerus="yes">
        <source>Take %n such line(s) all the same</source>
        <translation>
            <numerusform>Take %n such line all the same</numerusform>
            <numerusform>Take %n such lines all the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuePane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within %n day(s)</source>
        <translation>
            <numerusform>within %n day</numerusform>
            <numerusform>within %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionList</name>
    <message numerus="yes">
        <source>{state}, %n module(s)</source>
        <translation>
            <numerusform>{state}, %n module</numerusform>
            <numerusform>{state}, %n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ElementPane</name>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationPane</name>
    <message numerus="yes">
        <source>%n sheet(s)</source>
        <translation>
            <numerusform>%n sheet</numerusform>
            <numerusform>%n sheets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are wanting: fewer could tell who wrote what.</source>
        <translation>
            <numerusform>%n more is wanting: fewer could tell who wrote what.</numerusform>
            <numerusform>%n more are wanting: fewer could tell who wrote what.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) read</source>
        <translation>
            <numerusform>%n sheet read</numerusform>
            <numerusform>%n sheets read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcusedBox</name>
    <message numerus="yes">
        <source>Excused from %n session(s)</source>
        <translation>
            <numerusform>Excused from %n session</numerusform>
            <numerusform>Excused from %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverPane</name>
    <message numerus="yes">
        <source>%n certificate(s) leave the office. The register keeps this entry.</source>
        <translation>
            <numerusform>%n certificate leaves the office. The register keeps this entry.</numerusform>
            <numerusform>%n certificates leave the office. The register keeps this entry.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) handed over</source>
        <translation>
            <numerusform>%n certificate handed over</numerusform>
            <numerusform>%n certificates handed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message numerus="yes">
        <source>%n course(s) running.</source>
        <translation>
            <numerusform>%n course running.</numerusform>
            <numerusform>%n courses running.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s) today.</source>
        <translation>
            <numerusform>%n session today.</numerusform>
            <numerusform>%n sessions today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attendance(s)</source>
        <translation>
            <numerusform>%n attendance</numerusform>
            <numerusform>%n attendances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuePane</name>
    <message numerus="yes">
        <source>Leave out the %n that cannot be drawn</source>
        <translation>
            <numerusform>Leave out the %n that cannot be drawn</numerusform>
            <numerusform>Leave out the %n that cannot be drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) will be numbered: {kind}</source>
        <translation>
            <numerusform>%n certificate will be numbered: {kind}</numerusform>
            <numerusform>%n certificates will be numbered: {kind}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issue and print %n</source>
        <translation>
            <numerusform>Issue and print %n</numerusform>
            <numerusform>Issue and print %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n get(s) none now</source>
        <translation>
            <numerusform>%n gets none now</numerusform>
            <numerusform>%n get none now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IssuePreview</name>
    <message numerus="yes">
        <source>%n paper(s) cannot be drawn; nothing can be issued before</source>
        <translation>
            <numerusform>%n paper cannot be drawn; nothing can be issued before</numerusform>
            <numerusform>%n papers cannot be drawn; nothing can be issued before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeUpPane</name>
    <message numerus="yes">
        <source>An excused session counts once a task makes it good; in this course for %n session(s) at most.</source>
        <translation>
            <numerusform>An excused session counts once a task makes it good; in this course for %n session at most.</numerusform>
            <numerusform>An excused session counts once a task makes it good; in this course for %n sessions at most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MaterialsPane</name>
    <message numerus="yes">
        <source>%n file(s) added</source>
        <translation>
            <numerusform>%n file added</numerusform>
            <numerusform>%n files added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are there already</source>
        <translation>
            <numerusform>%n file is there already</numerusform>
            <numerusform>%n files are there already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeView</name>
    <message numerus="yes">
        <source>%n course(s)</source>
        <translation>
            <numerusform>%n course</numerusform>
            <numerusform>%n courses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s)</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModuleSheetPane</name>
    <message numerus="yes">
        <source>%n module(s) taken in</source>
        <translation>
            <numerusform>%n module taken in</numerusform>
            <numerusform>%n modules taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n module(s)</source>
        <translation>
            <numerusform>Take in %n module</numerusform>
            <numerusform>Take in %n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new module(s)</source>
        <translation>
            <numerusform>%n new module</numerusform>
            <numerusform>%n new modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n unchanged</numerusform>
            <numerusform>%n unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are titles, headings or totals:</source>
        <translation>
            <numerusform>%n row is a title, a heading or a total:</numerusform>
            <numerusform>%n rows are titles, headings or totals:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModulesPane</name>
    <message numerus="yes">
        <source>%n module(s) changed</source>
        <translation>
            <numerusform>%n module changed</numerusform>
            <numerusform>%n modules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) chosen</source>
        <translation>
            <numerusform>%n module chosen</numerusform>
            <numerusform>%n modules chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n module(s)</source>
        <translation>
            <numerusform>Change %n module</numerusform>
            <numerusform>Change %n modules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OldRegisterPane</name>
    <message numerus="yes">
        <source>Take in %n number(s)</source>
        <translation>
            <numerusform>Take in %n number</numerusform>
            <numerusform>Take in %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) can be taken in</source>
        <translation>
            <numerusform>%n number can be taken in</numerusform>
            <numerusform>%n numbers can be taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are left out</source>
        <translation>
            <numerusform>%n line is left out</numerusform>
            <numerusform>%n lines are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are doubtful</source>
        <translation>
            <numerusform>%n line is doubtful</numerusform>
            <numerusform>%n lines are doubtful</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them void</source>
        <translation>
            <numerusform>%n of them void</numerusform>
            <numerusform>%n of them void</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are titles, headings, totals or signatures:</source>
        <translation>
            <numerusform>%n line is a title, heading, total or signature:</numerusform>
            <numerusform>%n lines are titles, headings, totals or signatures:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are in the register</source>
        <translation>
            <numerusform>%n number are in the register</numerusform>
            <numerusform>%n numbers are in the register</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutcomeTab</name>
    <message numerus="yes">
        <source>%n participant(s)</source>
        <translation>
            <numerusform>%n participant</numerusform>
            <numerusform>%n participants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OverviewTab</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageInPane</name>
    <message numerus="yes">
        <source>%n part(s) taken in</source>
        <translation>
            <numerusform>%n part taken in</numerusform>
            <numerusform>%n parts taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n part(s)</source>
        <translation>
            <numerusform>Take in %n part</numerusform>
            <numerusform>Take in %n parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s)</source>
        <translation>
            <numerusform>%n module</numerusform>
            <numerusform>%n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PapersPane</name>
    <message numerus="yes">
        <source>{file} is written, %n page(s)</source>
        <translation>
            <numerusform>{file} is written, %n page</numerusform>
            <numerusform>{file} is written, %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} is written; it needs %n page(s)</source>
        <translation>
            <numerusform>{file} is written; it needs %n page</numerusform>
            <numerusform>{file} is written; it needs %n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ParticipantsTab</name>
    <message numerus="yes">
        <source>%n enrolled or nominated</source>
        <translation>
            <numerusform>%n enrolled or nominated</numerusform>
            <numerusform>%n enrolled or nominated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n participant(s) removed</source>
        <translation>
            <numerusform>%n participant removed</numerusform>
            <numerusform>%n participants removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastePane</name>
    <message numerus="yes">
        <source>%n module(s) changed</source>
        <translation>
            <numerusform>%n module changed</numerusform>
            <numerusform>%n modules changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n module(s)</source>
        <translation>
            <numerusform>Change %n module</numerusform>
            <numerusform>Change %n modules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) stay as they are</source>
        <translation>
            <numerusform>%n module stays as it is</numerusform>
            <numerusform>%n modules stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) have no module beside them</source>
        <translation>
            <numerusform>%n cell has no module beside it</numerusform>
            <numerusform>%n cells have no module beside them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressPanel</name>
    <message numerus="yes">
        <source>About %n second(s). You can go on working.</source>
        <translation>
            <numerusform>About %n second. You can go on working.</numerusform>
            <numerusform>About %n seconds. You can go on working.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minute(s). You can go on working.</source>
        <translation>
            <numerusform>About %n minute. You can go on working.</numerusform>
            <numerusform>About %n minutes. You can go on working.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachPane</name>
    <message numerus="yes">
        <source>%n person(s) reached, each counted once</source>
        <translation>
            <numerusform>%n person reached</numerusform>
            <numerusform>%n persons reached, each counted once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n no longer teaching</source>
        <translation>
            <numerusform>%n no longer teaching</numerusform>
            <numerusform>%n no longer teaching</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewTab</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) need you</source>
        <translation>
            <numerusform>%n row needs you</numerusform>
            <numerusform>%n rows need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n enrolled, {new} of them new</source>
        <translation>
            <numerusform>%n enrolled, {new} of them new</numerusform>
            <numerusform>%n enrolled, {new} of them new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out</source>
        <translation>
            <numerusform>%n row left out</numerusform>
            <numerusform>%n rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of {file} were left out</source>
        <translation>
            <numerusform>%n row of {file} was left out</numerusform>
            <numerusform>%n rows of {file} were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeatStrip</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) given</source>
        <translation>
            <numerusform>%n seat given</numerusform>
            <numerusform>%n seats given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on the waiting list</source>
        <translation>
            <numerusform>%n on the waiting list</numerusform>
            <numerusform>%n on the waiting list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decline</source>
        <translation>
            <numerusform>%n to decline</numerusform>
            <numerusform>%n to decline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n declined</source>
        <translation>
            <numerusform>%n declined</numerusform>
            <numerusform>%n declined</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPane</name>
    <message numerus="yes">
        <source>{room}, %n seat(s)</source>
        <translation>
            <numerusform>{room}, %n seat</numerusform>
            <numerusform>{room}, %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionsTab</name>
    <message numerus="yes">
        <source>%n session(s), {hours} h</source>
        <translation>
            <numerusform>%n session, {hours} h</numerusform>
            <numerusform>%n sessions, {hours} h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not marked</source>
        <translation>
            <numerusform>%n not marked</numerusform>
            <numerusform>%n not marked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hard</source>
        <translation>
            <numerusform>%n hard</numerusform>
            <numerusform>%n hard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n soft</source>
        <translation>
            <numerusform>%n soft</numerusform>
            <numerusform>%n soft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted</source>
        <translation>
            <numerusform>%n accepted</numerusform>
            <numerusform>%n accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message numerus="yes">
        <source>%n element(s) chosen</source>
        <translation>
            <numerusform>%n element chosen</numerusform>
            <numerusform>%n elements chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s), none chosen</source>
        <translation>
            <numerusform>%n element, none chosen</numerusform>
            <numerusform>%n elements, none chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestForm</name>
    <message numerus="yes">
        <source>Leave the %n chosen session(s) where they are</source>
        <translation>
            <numerusform>Leave the chosen session where it is</numerusform>
            <numerusform>Leave the %n chosen sessions where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestPane</name>
    <message numerus="yes">
        <source>Apply to %n session(s)</source>
        <translation>
            <numerusform>Apply to %n session</numerusform>
            <numerusform>Apply to %n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeachingPane</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermList</name>
    <message numerus="yes">
        <source>%n not used yet</source>
        <translation>
            <numerusform>%n not used yet</numerusform>
            <numerusform>%n not used yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextSearchPane</name>
    <message numerus="yes">
        <source>{shown} of %n text(s): a longer word finds fewer</source>
        <translation>
            <numerusform>{shown} of %n text: a longer word finds fewer</numerusform>
            <numerusform>{shown} of %n texts: a longer word finds fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>%n text</numerusform>
            <numerusform>%n texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TextSection</name>
    <message numerus="yes">
        <source>%n character(s) too many</source>
        <translation>
            <numerusform>%n character too many</numerusform>
            <numerusform>%n characters too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainersPage</name>
    <message numerus="yes">
        <source>%n trainer(s)</source>
        <translation>
            <numerusform>%n trainer</numerusform>
            <numerusform>%n trainers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationsInPane</name>
    <message numerus="yes">
        <source>%n text(s) taken in as drafts</source>
        <translation>
            <numerusform>%n text taken in as a draft</numerusform>
            <numerusform>%n texts taken in as drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n text(s)</source>
        <translation>
            <numerusform>Take %n text</numerusform>
            <numerusform>Take %n texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) differ</source>
        <translation>
            <numerusform>%n text differs</numerusform>
            <numerusform>%n texts differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TranslationsOutPane</name>
    <message numerus="yes">
        <source>%n file(s) are written</source>
        <translation>
            <numerusform>%n file is written</numerusform>
            <numerusform>%n files are written</numerusform>
        </translation>
    </message>
</context>
</TS>
