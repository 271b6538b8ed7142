<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%n change(s), the newest first</source>
        <translation>
            <numerusform>%n change, the newest first</numerusform>
            <numerusform>%n changes, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBackDialog</name>
    <message numerus="yes">
        <source>%n entries are reversed</source>
        <translation>
            <numerusform>%n entry is reversed</numerusform>
            <numerusform>%n entries are reversed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsolidateAllDialog</name>
    <message numerus="yes">
        <source>%n customer(s) have both: {amount} debt and {amount} credit cancel out.</source>
        <translation>
            <numerusform>%n customer has both: {amount} debt and {amount} credit cancel out.</numerusform>
            <numerusform>%n customers have both: {amount} debt and {amount} credit cancel out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsolidationsPage</name>
    <message numerus="yes">
        <source>%n consolidation(s), kept for ever</source>
        <translation>
            <numerusform>%n consolidation, kept for ever</numerusform>
            <numerusform>%n consolidations, kept for ever</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message numerus="yes">
        <source>%n day(s) to pay</source>
        <translation>
            <numerusform>%n day to pay</numerusform>
            <numerusform>%n days to pay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message numerus="yes">
        <source>%n customer(s) found</source>
        <translation>
            <numerusform>%n customer found</numerusform>
            <numerusform>%n customers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayBookPage</name>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation>
            <numerusform>%n already in the book</numerusform>
            <numerusform>%n already in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) recorded.</source>
        <translation>
            <numerusform>%n customer recorded.</numerusform>
            <numerusform>%n customers recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s)</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) recorded.</source>
        <translation>
            <numerusform>%n entry recorded.</numerusform>
            <numerusform>%n entries recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillView</name>
    <message numerus="yes">
        <source>%n kind(s) of damage were not caught.</source>
        <translation>
            <numerusform>%n kind of damage was not caught.</numerusform>
            <numerusform>%n kinds of damage were not caught.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n entry(s)</source>
        <translation>
            <numerusform>Import %n entry</numerusform>
            <numerusform>Import %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n customer(s)</source>
        <translation>
            <numerusform>Import %n customer</numerusform>
            <numerusform>Import %n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message numerus="yes">
        <source>%n payment(s) came in</source>
        <translation>
            <numerusform>%n payment came in</numerusform>
            <numerusform>%n payments came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The statement&apos;s own balance does not add up in %n place(s): lines may be missing.</source>
        <translation>
            <numerusform>The statement&apos;s own balance does not add up in %n place: lines may be missing.</numerusform>
            <numerusform>The statement&apos;s own balance does not add up in %n places: lines may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) ticked</source>
        <translation>
            <numerusform>%n line ticked</numerusform>
            <numerusform>%n lines ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording %n payment(s)</source>
        <translation>
            <numerusform>Recording %n payment</numerusform>
            <numerusform>Recording %n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%n open item(s) move to {name}</source>
        <translation>
            <numerusform>%n open item moves to {name}</numerusform>
            <numerusform>%n open items move to {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message numerus="yes">
        <source>The newest safety copy, of {moment}, has most of it; %n entry(s) are in no copy here.</source>
        <translation>
            <numerusform>The newest safety copy, of {moment}, has most of it; %n entry is in no copy here.</numerusform>
            <numerusform>The newest safety copy, of {moment}, has most of it; %n entries are in no copy here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningsDialog</name>
    <message numerus="yes">
        <source>%n new customer(s) are added.</source>
        <translation>
            <numerusform>%n new customer is added.</numerusform>
            <numerusform>%n new customers are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opening balance(s)</source>
        <translation>
            <numerusform>%n opening balance</numerusform>
            <numerusform>%n opening balances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message numerus="yes">
        <source>Leave out the %n row(s) that cannot be taken</source>
        <translation>
            <numerusform>Leave out the %n row that cannot be taken</numerusform>
            <numerusform>Leave out the %n rows that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %n payment(s) that look like one recorded by hand</source>
        <translation>
            <numerusform>Record %n payment that looks like one recorded by hand</numerusform>
            <numerusform>Record %n payments that look like one recorded by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) would be recorded.</source>
        <translation>
            <numerusform>%n customer would be recorded.</numerusform>
            <numerusform>%n customers would be recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(s) would be recorded</source>
        <translation>
            <numerusform>%n entry would be recorded</numerusform>
            <numerusform>%n entries would be recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) read</source>
        <translation>
            <numerusform>%n row read</numerusform>
            <numerusform>%n rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s)</source>
        <translation>
            <numerusform>%n new customer</numerusform>
            <numerusform>%n new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already in the book</source>
        <translation>
            <numerusform>%n already in the book</numerusform>
            <numerusform>%n already in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n like one recorded by hand</source>
        <translation>
            <numerusform>%n like one recorded by hand</numerusform>
            <numerusform>%n like one recorded by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come to nothing</source>
        <translation>
            <numerusform>%n come to nothing</numerusform>
            <numerusform>%n come to nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rounded to the smallest coin</source>
        <translation>
            <numerusform>%n rounded to the smallest coin</numerusform>
            <numerusform>%n rounded to the smallest coin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be taken</source>
        <translation>
            <numerusform>%n cannot be taken</numerusform>
            <numerusform>%n cannot be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation>
            <numerusform>%n payment</numerusform>
            <numerusform>%n payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation>
            <numerusform>%n page sent to the printer</numerusform>
            <numerusform>%n pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofHead</name>
    <message numerus="yes">
        <source>%n customer(s), the journal, the audit, the guards and the file</source>
        <translation>
            <numerusform>%n customer, the journal, the audit, the guards and the file</numerusform>
            <numerusform>%n customers, the journal, the audit, the guards and the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) and the guards</source>
        <translation>
            <numerusform>%n customer and the guards</numerusform>
            <numerusform>%n customers and the guards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recent changes every %n minute(s)</source>
        <translation>
            <numerusform>recent changes every %n minute</numerusform>
            <numerusform>recent changes every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message numerus="yes">
        <source>%n more entries go with it</source>
        <translation>
            <numerusform>%n more entry goes with it</numerusform>
            <numerusform>%n more entries go with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>All %n balance(s) proved · {time}</source>
        <translation>
            <numerusform>%n balance proved · {time}</numerusform>
            <numerusform>All %n balances proved · {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>{day}, %n day(s)</source>
        <translation>
            <numerusform>{day}, %n day</numerusform>
            <numerusform>{day}, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) late</source>
        <translation>
            <numerusform>%n customer late</numerusform>
            <numerusform>%n customers late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) not proved: see Check</source>
        <translation>
            <numerusform>%n balance not proved: see Check</numerusform>
            <numerusform>%n balances not proved: see Check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) put right: see Check</source>
        <translation>
            <numerusform>%n balance put right: see Check</numerusform>
            <numerusform>%n balances put right: see Check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n balance(s) proved · {moment}</source>
        <translation>
            <numerusform>%n balance proved · {moment}</numerusform>
            <numerusform>All %n balances proved · {moment}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n balance(s) not proved.</source>
        <translation>
            <numerusform>%n balance not proved.</numerusform>
            <numerusform>%n balances not proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) put right.</source>
        <translation>
            <numerusform>%n balance put right.</numerusform>
            <numerusform>%n balances put right.</numerusform>
        </translation>
    </message>
</context>
</TS>
