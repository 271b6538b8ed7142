<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name></name>
    <message>
        <source>Consolidations</source>
        <comment>Customer</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Debt</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Credit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Cancels out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Moved from customer deposits to receivables</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Then</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>When</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Debt / credit before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>Cancelled out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>After</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <comment>How</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Name</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Late</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Past its due day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>{amount} late</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Balance</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Accounts receivable less customer deposits</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Status</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Day</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>What</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>+ / −</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>+ is owed more, − is owed less</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>debt {debt}, credit {credit}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>{entry}, reversed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Due</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Total</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Open</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>How</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Amount</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Still credit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>State</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Reversed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>When</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Changed</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <comment>Who</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Owed in all: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sale} of {day}: {total}, {open} open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then debt and credit cancel out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Customer added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer merged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended: over the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit overridden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment on the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netting policy changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidated all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>terms (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>because:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>into customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Search action, customer or figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is listed here, for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Proving every balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving recent changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchBackDialog</name>
    <message>
        <source>Reverse the whole batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the batch …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries are reversed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Debt and credit stand side by side again, as before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in Shopbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a mistake of ours, not yours. What was recorded before is safe; what you were just doing may not have been recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, copy the details and send them to whoever helps you: they hold no names and no amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log is in {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild from the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derives every balance, ledger row and open amount anew. Nothing typed is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No checks yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every start and every few minutes the balances are proved; each run is kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On request</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) are not proved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) were put right.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every balance is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) checked, {time}: the list, the ledger, the journal and what is open agree.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rebuilding from the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Rebuilt. %n balance(s) had differed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>This year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was recorded after this day is left out. Empty: all that is known now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsolidateAllDialog</name>
    <message>
        <source>Consolidate all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for debt and credit that cancel out …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be consolidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to consolidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has both debt and credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One batch; it can be reversed as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt and credit of everybody are settled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have both: {amount} debt and {amount} credit cancel out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Consolidate {amount}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Consolidations</name>
    <message>
        <source>Reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsolidationsPage</name>
    <message>
        <source>Consolidations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was consolidated yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a customer has both debt and credit, they cancel out; each time is kept here for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate all …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse this consolidation · Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse the whole batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n consolidation(s), kept for ever</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CopiesFolder</name>
    <message>
        <source>Another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where safety copies go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list · Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the customer · Ctrl+E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this customer · Alt+M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pay credit back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take goods back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discount …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Give the debt up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Money for a debt given up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Opening balance …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge &amp;with another customer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate  F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let debt and credit cancel out · F4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer to see what they owe and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to pay</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sold {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of it {amount} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt {debt} · Credit {credit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} debt and {amount} credit cancel out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balance proved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, ledger, journal and open sales say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} differ: show where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to consolidate: {name} does not have both debt and credit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Edit customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next free one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: as the book says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Name, phone or code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a customer from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name and pick a customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerTabs</name>
    <message>
        <source>About the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Netted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations: debt and credit that cancelled out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale (F2) or a payment (F3) begins the ledger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All sales are paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F3 records one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was consolidated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When debt and credit cancel out, it is kept here for ever.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search name, phone, code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a customer · Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your customers will be here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what each one owes, and why. A name is enough to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer fits this search and filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Pick from the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Reading the entry …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{open} of {amount} open, due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {moment} by {actor}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{code}  {account}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the journal (debit, credit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you typed is still there: make room on the disk, then record it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newest Shopbook on this machine to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after this machine to let you write in that folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups are under Settings, Backups: the newest one that was verified is marked.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Start your book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays on this computer. No account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around with a demo shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave; what is typed stays as a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pages, from the top of the rail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arithmetic in any amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day later or earlier in a day; the next match in a list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chapter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinesEdit</name>
    <message>
        <source>Back to one amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line needs a price.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockEditor</name>
    <message>
        <source>Lock date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a month is closed, lock it: nothing can be recorded, reversed or corrected on or before that day. A correction of a locked entry is dated on the first open day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock up to and including</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the lock date is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the lock date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the last day to be locked, for example yesterday.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogoEditor</name>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That file cannot be read ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Sale  F2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment  F3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proving every balance …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet: Ctrl+F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) differed from the journal. See Check.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Making a safety copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backed up and verified: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New book …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open book …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other book yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to anything …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidate all …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balances …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look as the system does</source>
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
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the proof means</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose who stays. Nothing is erased: it can be reversed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge {name} into another customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open item(s) move to {name}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>then debt and credit cancel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is archived; the history stays where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Type an amount, for example {example}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to find them, what was agreed, who pays for them …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening your book …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shopbook (*.shopbook)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpeningsDialog</name>
    <message>
        <source>Opening balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people owed, or had paid in advance, before this book began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>owed to you in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in credit in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new customer(s) are added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opening balance(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pick a customer from the list, or add one of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the customer owes or has in credit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>The payment arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day it arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was never counted, so no balance changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is counted from that day on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page, action, setting, book or customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts in {sign} ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book code {code}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt: {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed: this paper is no longer valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out · {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received · {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of it tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid · {method}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid or taken off since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays {entry}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance after this: {balance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody owes anything on that day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who pays and how much; what it settles will stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not here yet (a transfer on its way, a cheque to clear)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the transfer or cheque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what it settles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which sales, and how much stays as credit · Alt+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied to what is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 keeps all of it as credit; empty settles as much as there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record payment {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} pays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted, but not counted until it arrives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} in advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a second payment {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} paid the same amount on the same day before (payment {number}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then debt and credit cancel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct payment {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A transfer or cheque that is not here yet waits here. Tick “not here yet” in a payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n payment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PickSetting</name>
    <message>
        <source>Pick one from the list: type a part of its name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Your preferences could not be saved ({reason}); they hold until you close.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>There is nothing to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file each …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
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
        <source>One file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting · {room}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Start afresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it with that day in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse together with what depends on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your draft is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter records · Esc keeps a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter records · Esc closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Money for a debt given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how much came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money from {name} for a debt given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up and not recovered: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It counts as recovered, not as a payment of what is owed now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovered</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReductionDialog</name>
    <message>
        <source>Make a debt smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type by how much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the debt up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why: it stays in the audit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make what {name} owes smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow discount {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round off {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A discount, recorded as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A loss, recorded as bad debt. What is recovered later can be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rounding, recorded as such.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less owed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Pay credit back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type how much is paid back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay credit back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit: {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} gets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Receivables ageing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales by customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales by item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unapplied credit</source>
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
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Income in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assets in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liabilities in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity in all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Nothing in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the pages, print them or save a PDF · Ctrl+P</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For all who owe …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement for everybody who owes, in one go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose statement?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type three letters of a name above: what was bought, what was paid, what is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Take goods back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the goods are worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not owed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was paid already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take goods back from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less owed on {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goods worth {amount} come back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the entry …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse them together with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} · {amount} · {customer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These depend on it:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been reversed already, on {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reversal is not reversed again: record the entry anew instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverse those first, or all together: tick the box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more entries go with it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>then debt and credit cancel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is erased: the opposite entry is added, dated today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>Record sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record sale {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record cash sale {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {available} in credit, {missing} short; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct sale {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type an amount. Without a customer it is a cash sale, paid in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines with quantity and price · Alt+L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount on all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty for a cash sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only from credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it empty if it was exact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was, for the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is allowed all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use credit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SaleOutlook</name>
    <message>
        <source>of it tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash sale {amount}, paid in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pays what was owed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} will be: {balance}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} paid now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} from credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} owed by {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{status}: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A credit limit cannot be negative; leave it empty for no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day is needed, not a {__name__}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A debt cannot be due before its own day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo has at most {what} KB; make it smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A logo is a PNG or JPEG picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A moment needs its time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A payment of {name} is still on the way. Say first what became of it; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A quantity is more than nothing; use a return to take goods back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request id has between 1 and {LONGEST_UID} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reversal cannot be reversed; record the entry anew instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale cannot be due before its own day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale without a customer has to be paid in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tax rate is between 0 and 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted {words} in the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account {account} is not what this program knows it as.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of that batch has been reversed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {what} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit row {row_id} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit row {row_id} is not what it was when it was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash sale {number}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed the {key}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two different customers to merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidated {who}: {money} debt and {money2} credit cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidated: {money} debt and {money2} credit cleared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer {customer} was changed behind the program&apos;s back, or the audit has no row for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt and credit are now netted: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount {number} for {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {due} has no ledger row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry_id} ({title}) is not what it was when it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry_id} is missing from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry_id} is not a sale on a customer&apos;s account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry_id} is not a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry} does not sum to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry} has a line that is not its customer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry} is settled with more than it comes to, or with less than nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry} settles {target} from {source}, which do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry {entry} was never posted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every amount with a `{mark}` has three digits behind it: say which is the decimal mark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported {entries} entries from {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {table} {words} to {parent} that are not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its lines differ from the ledger row that was written with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger row {stored} belongs to no entry of this customer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger row {stored} of entry {due} is not what the journal says ({field}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ledger row {stored} of entry {due} stands in the wrong place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line_num} cannot be read: {error}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line {line}: {exact} was rounded to {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money is kept in whole minor units; {shorten} is a {__name__}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money is not made from a {__name__}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More credit was to be used than the sale comes to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was to be settled than is open there; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was to be settled than is still open there; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: {money} from {name} is on the way. It is not counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in this book is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to consolidate: nobody has both debt and credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to consolidate: {name} does not have both debt and credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported: line {line}: {reason}{more}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of that sale only {money} is left to take back; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {money} of {name} was written off and not recovered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance of {name} recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other entries depend on this one: {names}. Reverse them first, or all together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms are between 0 and {LONGEST_TERMS} days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terms cannot be less than 0 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment {number} from {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered {number} from {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund {number} to {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed {len} entries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed: {kind} {number} and {others} that belonged to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed: {kind} {number}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding {number} for {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale {number} to {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the book is used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why the lock date is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is open on entry {entry}, which leaves nothing open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something the check of {name} reads cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back {number} from {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry is not a customer&apos;s payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That entry is not a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a whole number between {least} and {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is before the day of the sale itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than {LONGEST_TEXT} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a way to make a debt smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is one of: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the book itself; choose a safety copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That payment is already {value}; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That sale has been reversed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That sale is another customer&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount cannot be less than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount is too large; the largest that can be entered is {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audit has no row for entry {entry}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The balance of customer {min} would not be proved; nothing of it was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book cannot be read ({error}). Bring back the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is closed up to {isoformat}; {isoformat2} cannot be used any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The book is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code {code} is already {row}&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer could not read or write {name}. What was being stored was not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consolidation kept for entry {entry} does not agree with its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The consolidation of entry {entry} does not begin or end where the ledger does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The correction took other entries with it. Look at them in the day book, and record again what is to stand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The currency of a book stays what it is; make a new book for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customer is back; there was nothing to move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database engine does not keep its setting {name}; the book was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discount is as large as the sale itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The discount of a line is larger than the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored in {name}; make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures of {name} would be too large for the book; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column for {words}. Its columns are: {header}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column {heading}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds bytes that no text has; it is not a list to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged ({row}). Bring back the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file {file} will be replaced when you next change a preference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file&apos;s text is cut off or damaged; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of {name} cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The index {name} does not follow from its table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lock date cannot be in the future: nothing could be recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The logo is on the shop&apos;s papers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name has between 1 and {LONGEST_TEXT} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is longer than {NAME_LENGTH} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The numbers of {kind} have a gap or go further than what was given out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The old file is kept as {kept}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of pending payment {pending_id} was changed, or has no audit row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part applied to the debt is at most the amount and at most what is owed; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part applied to the debt is at most the amount; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part from credit cannot be negative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part paid out is at most what the goods are worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment of {money} from {customer_name} {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity is too large; the largest is {largest}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request id {uid} was already used for something else; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy failed. {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy failed: {what}. The book itself was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The safety copy {name} cannot be used: {fault}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search index does not follow from the customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search text of customer {customer} does not follow from the name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sequence of till {till} has a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {key} is not what the audit says it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s papers have no logo now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet cannot be read: {error}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is damaged; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet is too large unpacked; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trial balance is not zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {field} is longer than {TEXT_LENGTH} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {name} in the {_PLACES} differs from the journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {type} {name} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {type} {name} is not one of this program&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {type} {name} is not the one this program made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {what} payment {pending_id} was changed, or the audit has no row for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are control characters in the text; type it again, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a receipt for sales, payments and refunds only; this is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file {name}; it was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file {name}; it was not touched. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an invoice for a sale only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch {batch_id} in this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer with the code {code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer {customer_id} in this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry {entry_id} in this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no pending payment {pending_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no report {key}. There are: {REPORTS}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sale {number} in this book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting {key}. There are: {SETTABLE}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not that much credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This book is marked as damaged: see the check before you rely on what is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has already been reversed, by entry {reversed_by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file ends at {what} {last}, but {what2} {row_id} has been seen: it is an older copy put back, or its end was cut off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take it all back: reverse-batch {batch_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type either an amount or lines for the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount without a minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the quantity without a minus.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the customer owes or has in credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what the goods are worth, or choose the sale they came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type {noun}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open on entry {entry} does not follow from the journal ({field}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is open on entry {entry} is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is still owed is settled first; only the rest can be paid out. Nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written off {number} for {name}: {money}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your preferences could not be read ({strerror}); the usual ones apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`{method}` is no way of paying; there are {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minus does not belong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is missing beside a sign like + or ×</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a request ended without closing its audit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scale between 75 and 300 percent expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sign in it is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a whole number expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a word in it is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an object expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>consolidation {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day, month and year are not clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discount {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could be two months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has more than one decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its digits are of two kinds of writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing follows the decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one decimal at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only digits belong in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>payment {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quantities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>real-time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recovery {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refund {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reversal {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounding {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sale {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is not the currency of this book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day of the month is missing or not clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the denominator must be positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path of a book expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row ends before its {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signs between the figures differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the thousands are not grouped in the usual way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {name} `{text}` is negative or finer than the smallest coin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {what} `{text}` cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no digits in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this sign is not used in numbers here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this thread shows the window; the book is for the workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transfer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true or false expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write off {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{_NAMES} in the customer list is not what the journal says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{capitalize} {row_id} has another chain value than was seen before: the book was written anew behind the program&apos;s back, or two copies of it went different ways.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days from {isoformat} is further than a book goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} decimals at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} months from {isoformat} is further than a book goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer_name} paid {money} on the same day before (payment {numbers}). Record it once more if it is another payment; nothing was recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{failed} of {checked} balances in {name} are not proved; it was not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{isoformat} cannot be right: days go from {isoformat2} to {isoformat3}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{isoformat} is in the future. Record it with that day all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{isoformat} is not a day this book can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{len} opening balances recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}: {texts} instead of {texts2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} belongs to another program, not to Shopbook. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be opened. Nothing was changed; check the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {error}. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written. Nothing was changed; check that it is not write-protected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be brought to this version: its balances would change. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written; nothing was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has more than {MOST_COLUMNS} columns; it is not a list to import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {money} in credit on that day, {money2} short; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} has {money} in credit, {money2} short; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is already open in another window or program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is archived. Bring the customer back first; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is cut off: a part of the file is missing. It was not changed; bring back the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged ({rows}). It was not changed; bring back the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is damaged. It was not changed; bring back the newest good backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty; it is not a book. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is empty; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is larger than 512 MB unpacked; nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not a Shopbook file. It was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not settled: {money} debt and {money2} credit. Settle first, then archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not the sum of the customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is now part of {name2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is suspended: {money} are owed and the limit is {limit}. Sell for cash or from credit, or give a reason to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is write-protected. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} or its folder cannot be written. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} owed less than that on that day; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was written by a newer Shopbook. Install that one; the file was not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} would owe {money}; the limit is {limit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} is a folder, not a book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows read: {entries} entries and {customers} new customers recorded, {duplicates} were in the book already, {skipped} came to nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sentence} Give a reason to allow it; nothing was recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{strerror}: {filename}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” cannot be read as a day: {why}. Write it like {iso}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” cannot be read as {noun}: {value}. Write it like {example}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” cannot begin a fiscal year. Write month and day like 04-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” could be {iso} or {iso2}. Write it like {iso3}, or name the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” has too many decimals: {noun} have {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is not a currency in use. Write its three letters, like NGN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is not a day. Write it like 2026-11-21.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is not a day: the calendar has no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is not a language and country that Shopbook knows; an example is en_NG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{shorten}” is not a moment as the book keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what receipts, invoices and statements say at their head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When somebody has debt and credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale that would pass the credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until a sale is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n day(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For customers who have no terms of their own. 0 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt and credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After every sale or payment that leaves both, credit pays debt, oldest first. Usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net only when they cancel out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where debt and credit are the same amount, to the last coin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net once a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At night, or at the next start if the computer was off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves until you press Consolidate; the screen says what would cancel out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale is recorded, and the customer is suspended until he pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale is refused unless you give a reason, which is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers and days are written as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax on sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 % for none. It counts for sales recorded from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Otherwise it is added to what you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year of accounts begins on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the profit and loss report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money, tax and year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n minute(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The customers changed last, and those not looked at for longest. 1 to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check by itself on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the start and every few minutes. Without it the book is only proved when you ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me beside the clock when a check finds something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this computer has such a place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one whenever the book is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where none was made that day, while the window is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each copy is opened and proved before an older one goes. Kept are 3 of the day, 7 days, 4 weeks and 12 months. A copy on a memory stick outlives this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
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
        <source>Size of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More customers on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size and language change when Shopbook starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays what it is once something is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be changed until the first customer or entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales, payments and all other entries are numbered one by one, without a gap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{setting}: {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is locked any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked up to {day}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows when Shopbook starts the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety copies go to {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the usual folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettlesEdit</name>
    <message>
        <source>Nothing is owed: all of it becomes credit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settle of {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No book is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n balance(s) proved · {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) put right · {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) not proved · {time}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This balance proved · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This balance differs · {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup {time}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwitchSetting</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n balance(s) not proved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was lost by the check. Open Shopbook and look at Check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n balance(s) put right.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They had differed from the journal. Check shows by how much.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In credit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MatchList</name>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
