<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
    <name>CheckPage</name>
    <message numerus="yes">
        <source>%n balance(s) are not proved.</source>
        <translation>
            <numerusform>%n balance is not proved.</numerusform>
            <numerusform>%n balances are not proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) were put right.</source>
        <translation>
            <numerusform>%n balance was put right.</numerusform>
            <numerusform>%n balances were put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) checked, {time}: the list, the ledger, the journal and what is open agree.</source>
        <translation>
            <numerusform>%n customer checked, {time}: the list, the ledger, the journal and what is open agree.</numerusform>
            <numerusform>%n customers checked, {time}: the list, the ledger, the journal and what is open agree.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt. %n balance(s) had differed.</source>
        <translation>
            <numerusform>Rebuilt. %n balance had differed.</numerusform>
            <numerusform>Rebuilt. %n balances had differed.</numerusform>
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
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n balance(s) differed from the journal. See Check.</source>
        <translation>
            <numerusform>%n balance differed from the journal. See Check.</numerusform>
            <numerusform>%n balances differed from the journal. See Check.</numerusform>
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
    <message numerus="yes">
        <source>%n balance(s) put right · {time}</source>
        <translation>
            <numerusform>%n balance put right · {time}</numerusform>
            <numerusform>%n balances put right · {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) not proved · {time}</source>
        <translation>
            <numerusform>%n balance not proved · {time}</numerusform>
            <numerusform>%n balances not proved · {time}</numerusform>
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
