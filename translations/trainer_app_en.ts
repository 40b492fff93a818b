<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
