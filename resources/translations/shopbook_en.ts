<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AuditPage</name>
    <message numerus="yes">
        <source>%Ln change(s), the newest first</source>
        <translation>
            <numerusform>%Ln change, the newest first</numerusform>
            <numerusform>%Ln changes, the newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BatchBackDialog</name>
    <message numerus="yes">
        <source>%Ln entries are reversed</source>
        <translation>
            <numerusform>%Ln entry is reversed</numerusform>
            <numerusform>%Ln entries are reversed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message numerus="yes">
        <source>%Ln entry(s) were recorded since.</source>
        <translation>
            <numerusform>%Ln entry was recorded since.</numerusform>
            <numerusform>%Ln entries were recorded since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsolidateAllDialog</name>
    <message numerus="yes">
        <source>%Ln customer(s) have both: {amount} debt and {amount} credit cancel out.</source>
        <translation>
            <numerusform>%Ln customer has both: {amount} debt and {amount} credit cancel out.</numerusform>
            <numerusform>%Ln customers have both: {amount} debt and {amount} credit cancel out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsolidationsPage</name>
    <message numerus="yes">
        <source>%Ln consolidation(s), kept for ever</source>
        <translation>
            <numerusform>%Ln consolidation, kept for ever</numerusform>
            <numerusform>%Ln consolidations, kept for ever</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message numerus="yes">
        <source>%Ln day(s) to pay</source>
        <translation>
            <numerusform>%Ln day to pay</numerusform>
            <numerusform>%Ln days to pay</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln customer found</numerusform>
            <numerusform>%Ln customers found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayBookPage</name>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%Ln already in the book</source>
        <translation>
            <numerusform>%Ln already in the book</numerusform>
            <numerusform>%Ln already in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) recorded.</source>
        <translation>
            <numerusform>%Ln customer recorded.</numerusform>
            <numerusform>%Ln customers recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) recorded.</source>
        <translation>
            <numerusform>%Ln entry recorded.</numerusform>
            <numerusform>%Ln entries recorded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DrillView</name>
    <message numerus="yes">
        <source>%Ln kind(s) of damage were not caught.</source>
        <translation>
            <numerusform>%Ln kind of damage was not caught.</numerusform>
            <numerusform>%Ln kinds of damage were not caught.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%Ln entry(s) have been changed from outside.</source>
        <translation>
            <numerusform>%Ln entry has been changed from outside.</numerusform>
            <numerusform>%Ln entries have been changed from outside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in this book are damaged.</source>
        <translation>
            <numerusform>%Ln place in this book is damaged.</numerusform>
            <numerusform>%Ln places in this book are damaged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln balance(s) differ from the journal.</source>
        <translation>
            <numerusform>%Ln balance differs from the journal.</numerusform>
            <numerusform>%Ln balances differ from the journal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guard(s) of the book are missing.</source>
        <translation>
            <numerusform>%Ln guard of the book is missing.</numerusform>
            <numerusform>%Ln guards of the book are missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln balance(s) were put right at {time}.</source>
        <translation>
            <numerusform>%Ln balance was put right at {time}.</numerusform>
            <numerusform>%Ln balances were put right at {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guard(s) of the book were put back at {time}.</source>
        <translation>
            <numerusform>%Ln guard of the book was put back at {time}.</numerusform>
            <numerusform>%Ln guards of the book were put back at {time}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln entry(s)</source>
        <translation>
            <numerusform>Import %Ln entry</numerusform>
            <numerusform>Import %Ln entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Import %Ln customer</numerusform>
            <numerusform>Import %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message numerus="yes">
        <source>%Ln payment(s) came in</source>
        <translation>
            <numerusform>%Ln payment came in</numerusform>
            <numerusform>%Ln payments came in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The statement&apos;s own balance does not add up in %Ln place(s): lines may be missing.</source>
        <translation>
            <numerusform>The statement&apos;s own balance does not add up in %Ln place: lines may be missing.</numerusform>
            <numerusform>The statement&apos;s own balance does not add up in %Ln places: lines may be missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) ticked</source>
        <translation>
            <numerusform>%Ln line ticked</numerusform>
            <numerusform>%Ln lines ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recording %Ln payment(s)</source>
        <translation>
            <numerusform>Recording %Ln payment</numerusform>
            <numerusform>Recording %Ln payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>%Ln open item(s) move to {name}</source>
        <translation>
            <numerusform>%Ln open item moves to {name}</numerusform>
            <numerusform>%Ln open items move to {name}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message numerus="yes">
        <source>The newest safety copy, of {moment}, has most of it; %Ln entry(s) are in no copy here.</source>
        <translation>
            <numerusform>The newest safety copy, of {moment}, has most of it; %Ln entry is in no copy here.</numerusform>
            <numerusform>The newest safety copy, of {moment}, has most of it; %Ln entries are in no copy here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln entry</numerusform>
            <numerusform>%Ln entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpeningsDialog</name>
    <message numerus="yes">
        <source>%Ln new customer(s) are added.</source>
        <translation>
            <numerusform>%Ln new customer is added.</numerusform>
            <numerusform>%Ln new customers are added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opening balance(s)</source>
        <translation>
            <numerusform>%Ln opening balance</numerusform>
            <numerusform>%Ln opening balances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that cannot be taken</source>
        <translation>
            <numerusform>Leave out the %Ln row that cannot be taken</numerusform>
            <numerusform>Leave out the %Ln rows that cannot be taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln payment(s) that look like one recorded by hand</source>
        <translation>
            <numerusform>Record %Ln payment that looks like one recorded by hand</numerusform>
            <numerusform>Record %Ln payments that look like one recorded by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be recorded.</source>
        <translation>
            <numerusform>%Ln customer would be recorded.</numerusform>
            <numerusform>%Ln customers would be recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) would be recorded</source>
        <translation>
            <numerusform>%Ln entry would be recorded</numerusform>
            <numerusform>%Ln entries would be recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln row read</numerusform>
            <numerusform>%Ln rows read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln new customer</numerusform>
            <numerusform>%Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the book</source>
        <translation>
            <numerusform>%Ln already in the book</numerusform>
            <numerusform>%Ln already in the book</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like one recorded by hand</source>
        <translation>
            <numerusform>%Ln like one recorded by hand</numerusform>
            <numerusform>%Ln like one recorded by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come to nothing</source>
        <translation>
            <numerusform>%Ln come to nothing</numerusform>
            <numerusform>%Ln come to nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounded to the smallest coin</source>
        <translation>
            <numerusform>%Ln rounded to the smallest coin</numerusform>
            <numerusform>%Ln rounded to the smallest coin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be taken</source>
        <translation>
            <numerusform>%Ln cannot be taken</numerusform>
            <numerusform>%Ln cannot be taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln payment</numerusform>
            <numerusform>%Ln payments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer</source>
        <translation>
            <numerusform>%Ln page sent to the printer</numerusform>
            <numerusform>%Ln pages sent to the printer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofHead</name>
    <message numerus="yes">
        <source>%Ln customer(s), the journal, the audit, what guards them, and the file</source>
        <translation>
            <numerusform>%Ln customer, the journal, the audit, what guards them, and the file</numerusform>
            <numerusform>%Ln customers, the journal, the audit, what guards them, and the file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) and what guards their figures</source>
        <translation>
            <numerusform>%Ln customer and what guards their figures</numerusform>
            <numerusform>%Ln customers and what guards their figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recent changes every %Ln minute(s)</source>
        <translation>
            <numerusform>recent changes every %Ln minute</numerusform>
            <numerusform>recent changes every %Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message numerus="yes">
        <source>%Ln more entries go with it</source>
        <translation>
            <numerusform>%Ln more entry goes with it</numerusform>
            <numerusform>%Ln more entries go with it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>All %Ln balance(s) proved · {time}</source>
        <translation>
            <numerusform>%Ln balance proved · {time}</numerusform>
            <numerusform>All %Ln balances proved · {time}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message numerus="yes">
        <source>{day}, %Ln day(s)</source>
        <translation>
            <numerusform>{day}, %Ln day</numerusform>
            <numerusform>{day}, %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) late</source>
        <translation>
            <numerusform>%Ln customer late</numerusform>
            <numerusform>%Ln customers late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln balance(s) proved · {moment}</source>
        <translation>
            <numerusform>%Ln balance proved · {moment}</numerusform>
            <numerusform>All %Ln balances proved · {moment}</numerusform>
        </translation>
    </message>
</context>
</TS>
