<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Owed in all: {amount}</source>
        <translation>Total utang: {amount}</translation>
    </message>
    <message>
        <source>{sale} of {day}: {total}, {open} open</source>
        <translation>{sale} tanggal {day}: {total}, sisa {open}</translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>then consolidated</source>
        <translation>lalu dikompensasi</translation>
    </message>
</context>
<context>
    <name>AcceptDialog</name>
    <message>
        <source>Accept the damage</source>
        <translation>Terima kerusakannya</translation>
    </message>
    <message>
        <source>What is damaged stays as it is and is not found again. Balances then follow the journal as it stands. The reason is kept in the audit for ever.</source>
        <translation>Yang rusak tetap seperti adanya dan tidak dilaporkan lagi. Saldo selanjutnya mengikuti jurnal yang ada. Alasannya disimpan selamanya di jejak audit.</translation>
    </message>
    <message>
        <source>Say why the book is used as it is.</source>
        <translation>Sebutkan mengapa buku dipakai apa adanya.</translation>
    </message>
    <message>
        <source>For example: no copy from before is left; the paper book agrees.</source>
        <translation>Misalnya: salinan dari sebelumnya tidak ada lagi; buku tulisnya cocok.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>Memeriksa semuanya</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Receipt</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Nothing to print yet: record a sale or a payment, or open a report.</source>
        <translation>Belum ada yang bisa dicetak: catat dulu penjualan atau pembayaran, atau buka laporan.</translation>
    </message>
    <message>
        <source>Day-close slip</source>
        <translation>Struk tutup kasir</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Day book</source>
        <translation>Buku harian</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Rekening pelanggan</translation>
    </message>
    <message>
        <source>Statements of all who owe</source>
        <translation>Rekening semua pelanggan yang berutang</translation>
    </message>
    <message>
        <source>That stands; record the payment again if it was a mistake.</source>
        <translation>Itu tetap berlaku; catat lagi pembayarannya jika itu keliru.</translation>
    </message>
    <message>
        <source>A reversal stands; record it again if it was a mistake.</source>
        <translation>Pembatalan tetap berlaku; catat lagi jika itu keliru.</translation>
    </message>
</context>
<context>
    <name>AgesChart</name>
    <message>
        <source>Owed, by how late</source>
        <translation>Utang menurut keterlambatan</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>Tidak ada yang berutang.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Customer added</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>Customer changed</source>
        <translation>Pelanggan diubah</translation>
    </message>
    <message>
        <source>Customer archived</source>
        <translation>Pelanggan diarsipkan</translation>
    </message>
    <message>
        <source>Customer brought back</source>
        <translation>Pelanggan diaktifkan lagi</translation>
    </message>
    <message>
        <source>Customer merged</source>
        <translation>Pelanggan digabungkan</translation>
    </message>
    <message>
        <source>Suspended: over the limit</source>
        <translation>Dibekukan: melewati batas</translation>
    </message>
    <message>
        <source>Active again</source>
        <translation>Aktif kembali</translation>
    </message>
    <message>
        <source>Limit overridden</source>
        <translation>Batas dilewati</translation>
    </message>
    <message>
        <source>Payment on the way</source>
        <translation>Pembayaran belum masuk</translation>
    </message>
    <message>
        <source>Payment arrived</source>
        <translation>Pembayaran masuk</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Pembayaran gagal</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>Pembayaran dibatalkan</translation>
    </message>
    <message>
        <source>Consolidated all</source>
        <translation>Semua dikompensasi</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Pengaturan diubah</translation>
    </message>
    <message>
        <source>Lock date moved</source>
        <translation>Tanggal tutup buku diubah</translation>
    </message>
    <message>
        <source>Book begun</source>
        <translation>Buku dibuat</translation>
    </message>
    <message>
        <source>Safety copy brought back</source>
        <translation>Salinan cadangan dipulihkan</translation>
    </message>
    <message>
        <source>Brought to a newer version</source>
        <translation>Dinaikkan ke versi baru</translation>
    </message>
    <message>
        <source>Consolidation policy changed</source>
        <translation>Aturan kompensasi diubah</translation>
    </message>
    <message>
        <source>Figure put right</source>
        <translation>Angka dibetulkan</translation>
    </message>
    <message>
        <source>Damage accepted</source>
        <translation>Kerusakan diterima</translation>
    </message>
    <message>
        <source>Older file accepted</source>
        <translation>Berkas lama diterima</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Diimpor</translation>
    </message>
    <message>
        <source>Bank statement matched</source>
        <translation>Rekening koran dicocokkan</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>utang</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>titipan</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>batas</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>code</source>
        <translation>kode</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telepon</translation>
    </message>
    <message>
        <source>address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>note</source>
        <translation>keterangan</translation>
    </message>
    <message>
        <source>terms (days)</source>
        <translation>tempo (hari)</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>because:</source>
        <translation>karena:</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>diarsipkan</translation>
    </message>
    <message>
        <source>how</source>
        <translation>cara bayar</translation>
    </message>
    <message>
        <source>day</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>policy</source>
        <translation>aturan kompensasi</translation>
    </message>
    <message>
        <source>into customer</source>
        <translation>ke pelanggan</translation>
    </message>
    <message>
        <source>place</source>
        <translation>negara</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>mata uang</translation>
    </message>
    <message>
        <source>Earlier changes that are not shown: {count} (CSV and Excel have them all)</source>
        <translation>Perubahan sebelumnya yang tidak ditampilkan: {count} (CSV dan Excel memuat semuanya)</translation>
    </message>
    <message>
        <source>Guard of the book put back</source>
        <translation>Pengaman buku dipasang kembali</translation>
    </message>
    <message>
        <source>at the limit</source>
        <translation>di batas utang</translation>
    </message>
    <message>
        <source>locked up to</source>
        <translation>dikunci sampai</translation>
    </message>
    <message>
        <source>tax (hundredths of a percent)</source>
        <translation>pajak (seperseratus persen)</translation>
    </message>
    <message>
        <source>tax included</source>
        <translation>termasuk pajak</translation>
    </message>
    <message>
        <source>year begins on</source>
        <translation>tahun buku mulai</translation>
    </message>
    <message>
        <source>minutes between checks</source>
        <translation>menit antarpemeriksaan</translation>
    </message>
    <message>
        <source>file</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>baris dibaca</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>duplicates</source>
        <translation>ganda</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>jenis</translation>
    </message>
    <message>
        <source>size of the logo</source>
        <translation>ukuran logo</translation>
    </message>
    <message>
        <source>damage</source>
        <translation>kerusakan</translation>
    </message>
    <message>
        <source>findings</source>
        <translation>temuan</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>hasil hitung</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versi</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>dibuat</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>AuditFilters</name>
    <message>
        <source>Search action, customer or figures</source>
        <translation>Cari tindakan, pelanggan, atau angka</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>Jenis perubahan</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Semua perubahan</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Jejak audit</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Tidak ada yang ditemukan</translation>
    </message>
    <message>
        <source>Every change is listed here, for ever.</source>
        <translation>Setiap perubahan tercatat di sini, selamanya.</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>See the pages, print them or save a PDF · Ctrl+P</source>
        <translation>Lihat halamannya, cetak, atau simpan sebagai PDF · Ctrl+P</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s), the newest first</source>
        <translation>
            <numerusform>%Ln perubahan, terbaru di atas</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Menulis {file}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Pembeli umum</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Proving every balance</source>
        <translation>Membuktikan semua saldo</translation>
    </message>
    <message>
        <source>Proving recent changes</source>
        <translation>Membuktikan perubahan terbaru</translation>
    </message>
</context>
<context>
    <name>BankLines</name>
    <message>
        <source>Split</source>
        <translation>Dibagi</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Sudah di buku</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Uang keluar</translation>
    </message>
    <message>
        <source>Day locked</source>
        <translation>Tanggal terkunci</translation>
    </message>
    <message>
        <source>In the future</source>
        <translation>Tanggal belum tiba</translation>
    </message>
    <message>
        <source>Twice?</source>
        <translation>Ganda?</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Yakin</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Besar kemungkinan</translation>
    </message>
    <message>
        <source>Perhaps</source>
        <translation>Mungkin</translation>
    </message>
    <message>
        <source>Whose?</source>
        <translation>Dari siapa?</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>dicentang</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>tidak dicentang</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>What the bank says</source>
        <translation>Keterangan bank</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Keyakinan</translation>
    </message>
</context>
<context>
    <name>BatchBackDialog</name>
    <message>
        <source>Reverse the whole batch</source>
        <translation>Batalkan seluruh kelompok</translation>
    </message>
    <message>
        <source>Reading the batch …</source>
        <translation>Membaca kelompok …</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reverse the batch</source>
        <translation>Batalkan kelompok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries are reversed</source>
        <translation>
            <numerusform>%Ln catatan dibatalkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Debt and credit stand side by side again, as before.</source>
        <translation>Utang dan titipan berdampingan lagi seperti semula.</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in Shopbook</source>
        <translation>Ada gangguan di Shopbook</translation>
    </message>
    <message>
        <source>That is a mistake of ours, not yours. What was recorded before is safe; what you were just doing may not have been recorded.</source>
        <translation>Ini kesalahan kami, bukan Anda. Yang sudah dicatat tetap aman; yang baru saja dikerjakan mungkin belum tercatat.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, copy the details and send them to whoever helps you: they hold no names and no amounts.</source>
        <translation>Anda bisa terus bekerja. Kalau terjadi lagi, salin rinciannya dan kirim kepada orang yang biasa membantu Anda: di dalamnya tidak ada nama maupun jumlah uang.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Rincian</translation>
    </message>
    <message>
        <source>The log is in {place}.</source>
        <translation>Log program ada di {place}.</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Salin rincian</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Lanjutkan</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Sudah disalin</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Checks and drill</source>
        <translation>Pemeriksaan dan uji coba</translation>
    </message>
    <message>
        <source>Checks made</source>
        <translation>Riwayat pemeriksaan</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Uji coba</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Periksa sekarang</translation>
    </message>
    <message>
        <source>Every balance in four ways, and the guards. Nothing is changed.</source>
        <translation>Setiap saldo dengan empat cara, dan pengamannya. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Periksa semuanya</translation>
    </message>
    <message>
        <source>Every entry, every chain and the file as well. Nothing is changed. · Ctrl+F9</source>
        <translation>Juga setiap catatan, setiap rantai, dan berkasnya. Tidak ada yang diubah. · Ctrl+F9</translation>
    </message>
    <message>
        <source>Put right what differs</source>
        <translation>Betulkan yang berbeda</translation>
    </message>
    <message>
        <source>Checks everything and puts right what follows from the journal. Nothing typed is touched.</source>
        <translation>Memeriksa semuanya dan membetulkan angka yang dihitung dari jurnal. Yang Anda ketik tidak disentuh.</translation>
    </message>
    <message>
        <source>Rebuild from the journal</source>
        <translation>Susun ulang dari jurnal</translation>
    </message>
    <message>
        <source>Derives every balance, ledger row and open amount anew. Nothing typed is touched.</source>
        <translation>Menghitung ulang setiap saldo, baris mutasi, dan sisa. Yang Anda ketik tidak disentuh.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Jejak audit</translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Proving every balance</source>
        <translation>Membuktikan semua saldo</translation>
    </message>
    <message>
        <source>Checking everything</source>
        <translation>Memeriksa semuanya</translation>
    </message>
    <message>
        <source>Checking everything, and putting right</source>
        <translation>Memeriksa dan membetulkan semuanya</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Rebuilding from the journal</source>
        <translation>Menyusun ulang dari jurnal</translation>
    </message>
</context>
<context>
    <name>ChooseFile</name>
    <message>
        <source>Choose a file …</source>
        <translation>Pilih berkas …</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>Taruh berkas di sini</translation>
    </message>
    <message>
        <source>A list of customers, opening balances, sales or payments, as CSV or XLSX. You see what would come of it before anything is recorded.</source>
        <translation>Daftar pelanggan, saldo awal, penjualan, atau pembayaran, berupa CSV atau XLSX. Hasilnya terlihat dulu sebelum ada yang dicatat.</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt *.xlsx *.xz);;All files (*)</source>
        <translation>Daftar (*.csv *.tsv *.txt *.xlsx *.xz);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Pilih berkas untuk diimpor</translation>
    </message>
    <message>
        <source>Drop one file, please.</source>
        <translation>Taruh satu berkas saja.</translation>
    </message>
</context>
<context>
    <name>Choosers</name>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Tahun lalu</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Pilih tanggal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>now</source>
        <translation>sekarang</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Dicatat sampai</translation>
    </message>
    <message>
        <source>What was recorded after this day is left out. Empty: all that is known now.</source>
        <translation>Yang dicatat sesudah tanggal ini tidak dihitung. Kosong: semua yang sudah dicatat.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per tanggal</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Tanggal akhir mendahului tanggal awal.</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Check a book code</source>
        <translation>Periksa kode buku</translation>
    </message>
    <message>
        <source>The code is at the foot of every paper, and of the day-close slip.</source>
        <translation>Kode ada di bagian bawah setiap kertas dan struk tutup kasir.</translation>
    </message>
    <message>
        <source>Book code</source>
        <translation>Kode buku</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Periksa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The code as it stands now is {code}.</source>
        <translation>Kode saat ini adalah {code}.</translation>
    </message>
    <message>
        <source>{code} is not on this book&apos;s chain. The paper is of another book, or the book was changed or exchanged since it was made.</source>
        <translation>{code} tidak ada di rantai buku ini. Kertas itu milik buku lain, atau buku ini diubah atau ditukar sejak kertas itu dibuat.</translation>
    </message>
    <message>
        <source>{code} is the beginning of this book&apos;s chain.</source>
        <translation>{code} adalah awal rantai buku ini.</translation>
    </message>
    <message>
        <source>{code} is on this book&apos;s chain: {entry}, recorded {moment}.</source>
        <translation>{code} ada di rantai buku ini: {entry}, dicatat {moment}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) were recorded since.</source>
        <translation>
            <numerusform>Sejak itu dicatat %Ln catatan.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is the newest.</source>
        <translation>Itu kode terbaru.</translation>
    </message>
</context>
<context>
    <name>ColumnChoices</name>
    <message>
        <source>(no heading)</source>
        <translation>(tanpa judul)</translation>
    </message>
    <message>
        <source>What the column {heading} holds</source>
        <translation>Isi kolom {heading}</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Tidak dipakai</translation>
    </message>
</context>
<context>
    <name>ConsolidateAllDialog</name>
    <message>
        <source>Consolidate all</source>
        <translation>Kompensasikan semua</translation>
    </message>
    <message>
        <source>Looking for debt and credit that cancel out …</source>
        <translation>Mencari utang dan titipan yang saling menutup …</translation>
    </message>
    <message>
        <source>What will be consolidated</source>
        <translation>Yang akan dikompensasi</translation>
    </message>
    <message>
        <source>Nothing to consolidate</source>
        <translation>Tidak ada yang perlu dikompensasi</translation>
    </message>
    <message>
        <source>Nobody has both debt and credit.</source>
        <translation>Tidak ada yang punya utang sekaligus titipan.</translation>
    </message>
    <message>
        <source>Consolidate</source>
        <translation>Kompensasikan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>One batch; it can be reversed as one.</source>
        <translation>Satu kelompok; bisa dibatalkan sekaligus.</translation>
    </message>
    <message>
        <source>Debt and credit of everybody are settled already.</source>
        <translation>Utang dan titipan semua pelanggan sudah dikompensasi.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have both: {amount} debt and {amount} credit cancel out.</source>
        <translation>
            <numerusform>%Ln pelanggan punya keduanya: utang {amount} dan titipan {amount} saling menutup.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consolidate {amount}</source>
        <translation>Kompensasikan {amount}</translation>
    </message>
</context>
<context>
    <name>Consolidations</name>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Cancels out</source>
        <translation>Saling menutup</translation>
    </message>
    <message>
        <source>Moved from customer deposits to receivables</source>
        <translation>Dipindahkan dari titipan pelanggan ke piutang</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Sesudahnya</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Debt before</source>
        <translation>Utang sebelumnya</translation>
    </message>
    <message>
        <source>Credit before</source>
        <translation>Titipan sebelumnya</translation>
    </message>
    <message>
        <source>Consolidated</source>
        <translation>Dikompensasi</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Otomatis</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudahnya</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara</translation>
    </message>
    <message>
        <source>debt {debt}, credit {credit}</source>
        <translation>utang {debt}, titipan {credit}</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Manual</translation>
    </message>
</context>
<context>
    <name>ConsolidationsPage</name>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Nothing was consolidated yet</source>
        <translation>Belum ada kompensasi</translation>
    </message>
    <message>
        <source>When a customer has both debt and credit, the two are consolidated; each time is kept here for ever.</source>
        <translation>Kalau pelanggan punya utang sekaligus titipan, keduanya dikompensasi; setiap kalinya disimpan di sini selamanya.</translation>
    </message>
    <message>
        <source>Consolidate all …</source>
        <translation>Kompensasikan semua …</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Reverse this consolidation · Del</source>
        <translation>Batalkan kompensasi ini · Del</translation>
    </message>
    <message>
        <source>Reverse the whole batch</source>
        <translation>Batalkan seluruh kelompok</translation>
    </message>
    <message numerus="yes">
        <source>%Ln consolidation(s), kept for ever</source>
        <translation>
            <numerusform>%Ln kompensasi, disimpan selamanya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Making a safety copy</source>
        <translation>Membuat salinan cadangan</translation>
    </message>
    <message>
        <source>Making today&apos;s safety copy</source>
        <translation>Membuat salinan cadangan hari ini</translation>
    </message>
    <message>
        <source>Making a safety copy before closing</source>
        <translation>Membuat salinan cadangan sebelum menutup buku</translation>
    </message>
    <message>
        <source>Safety copy made and proved: {file}</source>
        <translation>Salinan cadangan dibuat dan terbukti: {file}</translation>
    </message>
</context>
<context>
    <name>CopiesFolder</name>
    <message>
        <source>Another folder …</source>
        <translation>Folder lain …</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Folder yang biasa</translation>
    </message>
    <message>
        <source>Make a safety copy</source>
        <translation>Buat salinan cadangan</translation>
    </message>
    <message>
        <source>Bring one back …</source>
        <translation>Pulihkan salinan …</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Where safety copies go</source>
        <translation>Tempat salinan cadangan</translation>
    </message>
</context>
<context>
    <name>CustomerDetail</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Back to the list · Esc</source>
        <translation>Kembali ke daftar · Esc</translation>
    </message>
    <message>
        <source>Edit the customer · Ctrl+E</source>
        <translation>Ubah data pelanggan · Ctrl+E</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>Ubah data pelanggan</translation>
    </message>
    <message>
        <source>More about this customer · Alt+M</source>
        <translation>Lainnya untuk pelanggan ini · Alt+M</translation>
    </message>
    <message>
        <source>More about this customer</source>
        <translation>Lainnya untuk pelanggan ini</translation>
    </message>
    <message>
        <source>Statement …</source>
        <translation>Rekening pelanggan …</translation>
    </message>
    <message>
        <source>&amp;Pay credit back …</source>
        <translation>&amp;Kembalikan titipan …</translation>
    </message>
    <message>
        <source>&amp;Take goods back …</source>
        <translation>&amp;Terima retur …</translation>
    </message>
    <message>
        <source>&amp;Discount …</source>
        <translation>&amp;Potongan …</translation>
    </message>
    <message>
        <source>&amp;Give the debt up …</source>
        <translation>&amp;Hapus piutang …</translation>
    </message>
    <message>
        <source>&amp;Money for a debt given up …</source>
        <translation>Piutang terhapus &amp;dibayar …</translation>
    </message>
    <message>
        <source>&amp;Opening balance …</source>
        <translation>Saldo &amp;awal …</translation>
    </message>
    <message>
        <source>Merge &amp;with another customer …</source>
        <translation>&amp;Gabung dengan pelanggan lain …</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>A&amp;rsipkan</translation>
    </message>
    <message>
        <source>Consolidate  F4</source>
        <translation>Kompensasikan  F4</translation>
    </message>
    <message>
        <source>Consolidate debt and credit: what cancels out · F4</source>
        <translation>Kompensasikan utang dengan titipan yang saling menutup · F4</translation>
    </message>
    <message>
        <source>Nobody is chosen</source>
        <translation>Belum ada yang dipilih</translation>
    </message>
    <message>
        <source>Choose a customer to see what they owe and why.</source>
        <translation>Pilih pelanggan untuk melihat utangnya dan asalnya.</translation>
    </message>
    <message>
        <source>Proving …</source>
        <translation>Membuktikan …</translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation>batas {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) to pay</source>
        <translation>
            <numerusform>tempo %Ln hari</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold {amount}</source>
        <translation>Belanja {amount}</translation>
    </message>
    <message>
        <source>paid {amount}</source>
        <translation>dibayar {amount}</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>terakhir {day}</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>K&amp;eluarkan dari arsip</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>of it {amount} late</source>
        <translation>{amount} di antaranya terlambat</translation>
    </message>
    <message>
        <source>all of it late</source>
        <translation>semuanya terlambat</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Debt {debt} · Credit {credit}</source>
        <translation>Utang {debt} · Titipan {credit}</translation>
    </message>
    <message>
        <source>{amount} debt and {amount} credit cancel out.</source>
        <translation>Utang {amount} dan titipan {amount} saling menutup.</translation>
    </message>
    <message>
        <source>balance proved {time}</source>
        <translation>saldo terbukti {time}</translation>
    </message>
    <message>
        <source>List, ledger, journal and open sales say the same.</source>
        <translation>Daftar, mutasi, jurnal, dan penjualan belum lunas menunjukkan angka yang sama.</translation>
    </message>
    <message>
        <source>{amount} differ: show where</source>
        <translation>Selisih {amount}: tunjukkan letaknya</translation>
    </message>
    <message>
        <source>Nothing to consolidate: {name} does not have both debt and credit.</source>
        <translation>Tidak ada yang dikompensasi: {name} tidak punya utang sekaligus titipan.</translation>
    </message>
</context>
<context>
    <name>CustomerForm</name>
    <message>
        <source>Edit customer</source>
        <translation>Ubah data pelanggan</translation>
    </message>
    <message>
        <source>New customer</source>
        <translation>Pelanggan baru</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Pelanggan perlu nama.</translation>
    </message>
    <message>
        <source>The next free one</source>
        <translation>Nomor berikutnya yang kosong</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Add customer</source>
        <translation>Tambah pelanggan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas utang</translation>
    </message>
    <message>
        <source>Empty: no limit</source>
        <translation>Kosong: tanpa batas</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Tempo (hari)</translation>
    </message>
    <message>
        <source>Empty: as the book says</source>
        <translation>Kosong: seperti aturan buku</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
</context>
<context>
    <name>CustomerPicker</name>
    <message>
        <source>Name, phone or code</source>
        <translation>Nama, telepon, atau kode</translation>
    </message>
    <message>
        <source>Pick a customer from the list.</source>
        <translation>Pilih pelanggan dari daftar.</translation>
    </message>
    <message>
        <source>Type a name and pick a customer.</source>
        <translation>Ketik nama lalu pilih pelanggan.</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Pelanggan yang ditemukan</translation>
    </message>
    <message>
        <source>Add “{name}”</source>
        <translation>Tambah “{name}”</translation>
    </message>
    <message>
        <source>Nobody of that name</source>
        <translation>Tidak ada pelanggan dengan nama itu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) found</source>
        <translation>
            <numerusform>%Ln pelanggan ditemukan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomerTabs</name>
    <message>
        <source>About the customer</source>
        <translation>Tentang pelanggan</translation>
    </message>
    <message>
        <source>Consolidations: each time debt and credit were consolidated</source>
        <translation>Kompensasi: setiap kali utang dikompensasi dengan titipan</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Mutasi</translation>
    </message>
    <message>
        <source>Open sales</source>
        <translation>Penjualan belum lunas</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Jejak audit</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Ledger</source>
        <comment>tab</comment>
        <translation>Mutasi</translation>
    </message>
    <message>
        <source>Open sales</source>
        <comment>tab</comment>
        <translation>Belum lunas</translation>
    </message>
    <message>
        <source>Consolidated</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Audit</source>
        <comment>tab</comment>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Belum ada catatan</translation>
    </message>
    <message>
        <source>A sale (F2) or a payment (F3) begins the ledger.</source>
        <translation>Penjualan (F2) atau pembayaran (F3) memulai mutasinya.</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Tidak ada yang belum lunas</translation>
    </message>
    <message>
        <source>All sales are paid.</source>
        <translation>Semua penjualan sudah dibayar.</translation>
    </message>
    <message>
        <source>No payment yet</source>
        <translation>Belum ada pembayaran</translation>
    </message>
    <message>
        <source>F3 records one.</source>
        <translation>Tekan F3 untuk mencatatnya.</translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Nothing was consolidated</source>
        <translation>Belum ada kompensasi</translation>
    </message>
    <message>
        <source>Whenever debt and credit are consolidated, it is kept here for ever.</source>
        <translation>Setiap kali utang dikompensasi dengan titipan, catatannya disimpan di sini selamanya.</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Belum ada apa-apa</translation>
    </message>
</context>
<context>
    <name>Customers</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Past its due day</source>
        <translation>Lewat jatuh tempo</translation>
    </message>
    <message>
        <source>{amount} late</source>
        <translation>{amount} terlambat</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Accounts receivable less customer deposits</source>
        <translation>Piutang usaha dikurangi titipan pelanggan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>+ / −</source>
        <translation>+ / −</translation>
    </message>
    <message>
        <source>+ is owed more, − is owed less</source>
        <translation>+ utang bertambah, − utang berkurang</translation>
    </message>
    <message>
        <source>debt {debt}, credit {credit}</source>
        <translation>utang {debt}, titipan {credit}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Still credit</source>
        <translation>Masih titipan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Oleh</translation>
    </message>
</context>
<context>
    <name>CustomersPage</name>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Search name, phone, code</source>
        <translation>Nama, telepon, kode</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Add a customer · Ctrl+N</source>
        <translation>Tambah pelanggan · Ctrl+N</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Owing</source>
        <translation>Berutang</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Keduanya</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Arsip</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln pelanggan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageCard</name>
    <message>
        <source>The program never changes what is damaged: bring back a copy from before, or go on with the book as it is.</source>
        <translation>Program tidak pernah mengubah yang rusak: pulihkan salinan dari sebelumnya, atau lanjutkan dengan buku apa adanya.</translation>
    </message>
    <message>
        <source>Bring back a copy …</source>
        <translation>Pulihkan salinan …</translation>
    </message>
    <message>
        <source>Accept with a reason …</source>
        <translation>Terima dengan alasan …</translation>
    </message>
    <message>
        <source>This book is marked as damaged</source>
        <translation>Buku ini ditandai rusak</translation>
    </message>
</context>
<context>
    <name>DayBook</name>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Pembeli umum</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>+ came in, − went out</source>
        <translation>+ masuk, − keluar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>The larger side of the entry&apos;s lines</source>
        <translation>Sisi terbesar dari baris catatan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Recorded {moment} by {actor}, {till}</source>
        <translation>Dicatat {moment} oleh {actor}, {till}</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Membatalkan</translation>
    </message>
</context>
<context>
    <name>DayBookPage</name>
    <message>
        <source>Day book</source>
        <translation>Buku harian</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>Catat penjualan</translation>
    </message>
    <message>
        <source>Open entry</source>
        <translation>Buka catatan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Adding up …</source>
        <translation>Menjumlahkan …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln catatan</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Tidak ada apa-apa di sini</translation>
    </message>
    <message>
        <source>No entry fits what is chosen above.</source>
        <translation>Tidak ada catatan yang cocok dengan pilihan di atas.</translation>
    </message>
    <message>
        <source>Nothing was recorded in these days</source>
        <translation>Tidak ada catatan dalam periode ini</translation>
    </message>
    <message>
        <source>Every sale, payment and correction stands here, newest first, for ever.</source>
        <translation>Setiap penjualan, pembayaran, dan perbaikan ada di sini selamanya, terbaru di atas.</translation>
    </message>
    <message>
        <source>{amount} more owed</source>
        <translation>utang bertambah {amount}</translation>
    </message>
    <message>
        <source>{amount} less owed</source>
        <translation>utang berkurang {amount}</translation>
    </message>
    <message>
        <source>{amount} more credit</source>
        <translation>titipan bertambah {amount}</translation>
    </message>
    <message>
        <source>{amount} less credit</source>
        <translation>titipan berkurang {amount}</translation>
    </message>
    <message>
        <source>sold {amount}</source>
        <translation>terjual {amount}</translation>
    </message>
    <message>
        <source>money in {amount}</source>
        <translation>uang masuk {amount}</translation>
    </message>
    <message>
        <source>money out {amount}</source>
        <translation>uang keluar {amount}</translation>
    </message>
    <message>
        <source>In all: {figures}</source>
        <translation>Total: {figures}</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Pick from the month</source>
        <translation>Pilih dari kalender</translation>
    </message>
    <message>
        <source>Type a day, for example {example}.</source>
        <translation>Ketik tanggal, misalnya {example}.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Kemarin</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Besok</translation>
    </message>
</context>
<context>
    <name>DaysChart</name>
    <message>
        <source>Money in and sold, 30 days</source>
        <translation>Uang masuk dan penjualan, 30 hari</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>{day}: money in {money}, sold {sold}</source>
        <translation>{day}: uang masuk {money}, terjual {sold}</translation>
    </message>
    <message>
        <source>In 30 days money in {money}, sold {sold}.</source>
        <translation>Dalam 30 hari uang masuk {money}, terjual {sold}.</translation>
    </message>
    <message>
        <source>Nothing came in and nothing was sold in these 30 days.</source>
        <translation>Dalam 30 hari ini tidak ada uang masuk dan tidak ada yang terjual.</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Uang masuk</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Terjual</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Undo this import</source>
        <translation>Urungkan impor ini</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Impor berkas lain</translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the book</source>
        <translation>
            <numerusform>%Ln sudah ada di buku</numerusform>
        </translation>
    </message>
    <message>
        <source>Row {line} was left out: {reason}.</source>
        <translation>Baris {line} dilewati: {reason}.</translation>
    </message>
    <message>
        <source>Row {line}: {exact} was rounded to {amount}.</source>
        <translation>Baris {line}: {exact} dibulatkan menjadi {amount}.</translation>
    </message>
    <message>
        <source>Nothing was new; the book is as it was.</source>
        <translation>Tidak ada yang baru; buku tetap seperti semula.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) recorded.</source>
        <translation>
            <numerusform>%Ln pelanggan dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln catatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln pelanggan baru</numerusform>
        </translation>
    </message>
    <message>
        <source>{entries} and {customers} recorded.</source>
        <translation>{entries} dan {customers} dicatat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) recorded.</source>
        <translation>
            <numerusform>%Ln catatan dicatat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back; nothing of it counts any more.</source>
        <translation>Impor dibatalkan; tidak ada lagi yang dihitung.</translation>
    </message>
</context>
<context>
    <name>DrillView</name>
    <message>
        <source>Try it: damage a copy</source>
        <translation>Uji coba: rusak sebuah salinan</translation>
    </message>
    <message>
        <source>Fourteen kinds of damage are done to a copy of this book, as somebody would who has the file and knows how. The table shows which check caught each, what it said, and how fast. The book itself is only read.</source>
        <translation>Empat belas macam kerusakan dilakukan pada salinan buku ini, seperti oleh orang yang memegang berkasnya dan tahu caranya. Tabel menunjukkan pemeriksaan mana yang menemukannya, apa hasilnya, dan seberapa cepat. Buku aslinya hanya dibaca.</translation>
    </message>
    <message>
        <source>Kinds of damage and what caught them</source>
        <translation>Macam kerusakan dan pemeriksaan yang menemukannya</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Belum dicoba</translation>
    </message>
    <message>
        <source>You need not believe that damage is found: see it happen, on a copy.</source>
        <translation>Tidak perlu percaya begitu saja bahwa kerusakan ditemukan: lihat sendiri pada sebuah salinan.</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>Kerusakan</translation>
    </message>
    <message>
        <source>What the check said</source>
        <translation>Hasil pemeriksaan</translation>
    </message>
    <message>
        <source>Caught by</source>
        <translation>Ditemukan oleh</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>An amount is changed</source>
        <translation>Jumlah diubah</translation>
    </message>
    <message>
        <source>A date is changed</source>
        <translation>Tanggal diubah</translation>
    </message>
    <message>
        <source>An entry is moved to another customer</source>
        <translation>Catatan dipindahkan ke pelanggan lain</translation>
    </message>
    <message>
        <source>A note is changed</source>
        <translation>Keterangan diubah</translation>
    </message>
    <message>
        <source>A row is deleted</source>
        <translation>Baris dihapus</translation>
    </message>
    <message>
        <source>A row is inserted</source>
        <translation>Baris disisipkan</translation>
    </message>
    <message>
        <source>Two rows are swapped</source>
        <translation>Dua baris ditukar</translation>
    </message>
    <message>
        <source>A row is duplicated</source>
        <translation>Baris digandakan</translation>
    </message>
    <message>
        <source>A stored balance is changed</source>
        <translation>Saldo yang tersimpan diubah</translation>
    </message>
    <message>
        <source>An audit row is changed</source>
        <translation>Baris audit diubah</translation>
    </message>
    <message>
        <source>An audit row is deleted</source>
        <translation>Baris audit dihapus</translation>
    </message>
    <message>
        <source>A guard of the book is removed</source>
        <translation>Pengaman buku dilepas</translation>
    </message>
    <message>
        <source>The journal is sealed anew</source>
        <translation>Jurnal disegel ulang</translation>
    </message>
    <message>
        <source>An older file is put back</source>
        <translation>Berkas lama dikembalikan ke tempatnya</translation>
    </message>
    <message>
        <source>Done: {done}
Said: {said}</source>
        <translation>Perusakan: {done}
Hasil: {said}</translation>
    </message>
    <message>
        <source>Not caught</source>
        <translation>Tidak ditemukan</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} md</translation>
    </message>
    <message>
        <source>Damaging a copy of the book</source>
        <translation>Merusak salinan buku</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kind(s) of damage were not caught.</source>
        <translation>
            <numerusform>%Ln macam kerusakan tidak ditemukan.</numerusform>
        </translation>
    </message>
    <message>
        <source>All {count} kinds of damage were caught, in {time}.</source>
        <translation>Semua {count} macam kerusakan ditemukan, dalam {time}.</translation>
    </message>
    <message>
        <source>The book has too little yet: a few examples were recorded in the copy first.</source>
        <translation>Isi buku masih terlalu sedikit: beberapa contoh dicatat dulu di salinannya.</translation>
    </message>
    <message>
        <source>The book itself is not in step: see above.</source>
        <translation>Buku aslinya sendiri tidak cocok: lihat di atas.</translation>
    </message>
    <message>
        <source>Stopped. The copy is gone; the book was only read.</source>
        <translation>Dihentikan. Salinannya sudah dihapus; bukunya hanya dibaca.</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Reading the entry …</source>
        <translation>Membaca catatan …</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>pembeli umum</translation>
    </message>
    <message>
        <source>{open} of {amount} open, due {day}</source>
        <translation>sisa {open} dari {amount}, jatuh tempo {day}</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Termasuk</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>Membatalkan</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>Dibatalkan oleh</translation>
    </message>
    <message>
        <source>Came with it</source>
        <translation>Tercatat bersamanya</translation>
    </message>
    <message>
        <source>Depends on it</source>
        <translation>Bergantung padanya</translation>
    </message>
    <message>
        <source>Recorded {moment} by {actor}</source>
        <translation>Dicatat {moment} oleh {actor}</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>{code}  {account}</source>
        <translation>{code}  {account}</translation>
    </message>
    <message>
        <source>In the journal (debit, credit)</source>
        <translation>Di jurnal (debit, kredit)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>Terima retur</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the book</source>
        <translation>Ekspor buku</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>One spreadsheet: customers, sales, payments, every entry. Shopbook can read it back.</source>
        <translation>Satu lembar kerja: pelanggan, penjualan, pembayaran, setiap catatan. Shopbook bisa membacanya kembali.</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>The same as text files in a folder, for any program. Shopbook can read them back.</source>
        <translation>Isi yang sama sebagai berkas teks dalam satu folder, untuk program apa pun. Shopbook bisa membacanya kembali.</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>All that the book holds, the history of changes too, as one text file that lasts longer than any program.</source>
        <translation>Seluruh isi buku beserta riwayat perubahannya dalam satu berkas teks, yang tetap bisa dibaca tanpa program ini.</translation>
    </message>
    <message>
        <source>hledger</source>
        <translation>hledger</translation>
    </message>
    <message>
        <source>A journal for accountants who use hledger.</source>
        <translation>Jurnal untuk akuntan yang memakai hledger.</translation>
    </message>
    <message>
        <source>Beancount</source>
        <translation>Beancount</translation>
    </message>
    <message>
        <source>A journal for accountants who use Beancount.</source>
        <translation>Jurnal untuk akuntan yang memakai Beancount.</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Ekspor sebagai</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>Pilih tujuannya.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Pilih …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Tujuan</translation>
    </message>
    <message>
        <source>The book itself stays as it is.</source>
        <translation>Bukunya sendiri tidak berubah.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>There is a file with this name already.</source>
        <translation>Sudah ada berkas dengan nama ini.</translation>
    </message>
    <message>
        <source>This folder is not empty. Files with the same names would be replaced.</source>
        <translation>Folder ini tidak kosong. Berkas dengan nama yang sama akan diganti.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Menulis {file}</translation>
    </message>
    <message>
        <source>Exported: {file}</source>
        <translation>Diekspor: {file}</translation>
    </message>
    <message>
        <source>The book is marked as damaged, and so is what was written:</source>
        <translation>Buku ini ditandai rusak, begitu juga yang baru ditulis:</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>What you typed is still there.</source>
        <translation>Yang Anda ketik masih ada.</translation>
    </message>
    <message>
        <source>Close the other program, or wait until it is done, then try again.</source>
        <translation>Tutup program yang lain, atau tunggu sampai selesai, lalu coba lagi.</translation>
    </message>
    <message>
        <source>Install the newest Shopbook on this machine to open it.</source>
        <translation>Pasang Shopbook yang terbaru di komputer ini untuk membukanya.</translation>
    </message>
    <message>
        <source>Ask whoever looks after this machine to let you write in that folder.</source>
        <translation>Minta orang yang mengurus komputer ini supaya Anda boleh menulis di folder itu.</translation>
    </message>
    <message>
        <source>Choose “Bring back a safety copy” in the menu “Book”: the newest copy is the first in the list.</source>
        <translation>Pilih “Pulihkan salinan cadangan” di menu “Buku”: salinan terbaru ada paling atas.</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search number, note, reference, customer</source>
        <translation>Cari nomor, keterangan, referensi, pelanggan</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Jenis catatan</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Semua jenis</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Money in and out</source>
        <translation>Uang masuk dan keluar</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Perbaikan</translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Openings and transfers</source>
        <translation>Saldo awal dan pemindahan</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasir</translation>
    </message>
    <message>
        <source>All tills</source>
        <translation>Semua kasir</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Start your book</source>
        <translation>Mulai buku Anda</translation>
    </message>
    <message>
        <source>It stays on this computer. No account, no network.</source>
        <translation>Tersimpan di komputer ini. Tanpa akun, tanpa internet.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Start my book</source>
        <translation>Mulai buku saya</translation>
    </message>
    <message>
        <source>Bring back a safety copy</source>
        <translation>Pulihkan salinan cadangan</translation>
    </message>
    <message>
        <source>Look around with a demo shop</source>
        <translation>Lihat-lihat dengan toko contoh</translation>
    </message>
    <message>
        <source>Then bring in my lists (CSV or XLSX)</source>
        <translation>Lalu masukkan daftar saya (CSV atau XLSX)</translation>
    </message>
    <message>
        <source>Open a book</source>
        <translation>Buka buku</translation>
    </message>
    <message>
        <source>New book from a file</source>
        <translation>Buku baru dari berkas</translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation>Apa nama tokonya?</translation>
    </message>
</context>
<context>
    <name>FromFileDialog</name>
    <message>
        <source>New book from a file</source>
        <translation>Buku baru dari berkas</translation>
    </message>
    <message>
        <source>Choose a file to see what it holds. Nothing is made before that.</source>
        <translation>Pilih berkas untuk melihat isinya. Tidak ada yang dibuat sebelum itu.</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Choose a file …</source>
        <translation>Pilih berkas …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Buat bukunya</translation>
    </message>
    <message>
        <source>A book that Shopbook exported (the spreadsheet, or book.csv in the folder of its tables), or the SAF-T file of another program. The books you have stay as they are.</source>
        <translation>Buku yang diekspor Shopbook (lembar kerjanya, atau book.csv di folder tabelnya), atau berkas SAF-T dari program lain. Buku yang sudah ada tetap seperti semula.</translation>
    </message>
    <message>
        <source>Books as files (*.xlsx *.csv *.xml);;All files (*)</source>
        <translation>Buku sebagai berkas (*.xlsx *.csv *.xml);;Semua berkas (*)</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>Movements</source>
        <translation>Mutasi</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} sampai {last}</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Stopped; nothing was made.</source>
        <translation>Dihentikan; tidak ada yang dibuat.</translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation>Apa nama tokonya?</translation>
    </message>
    <message>
        <source>Drop one file, please.</source>
        <translation>Taruh satu berkas saja.</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%Ln entry(s) have been changed from outside.</source>
        <translation>
            <numerusform>%Ln catatan diubah dari luar program.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) in this book are damaged.</source>
        <translation>
            <numerusform>%Ln bagian buku ini rusak.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln balance(s) differ from the journal.</source>
        <translation>
            <numerusform>%Ln saldo berbeda dari jurnal.</numerusform>
        </translation>
    </message>
    <message>
        <source>This book is marked as damaged.</source>
        <translation>Buku ini ditandai rusak.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln guard(s) of the book are missing.</source>
        <translation>
            <numerusform>%Ln pengaman buku hilang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln balance(s) were put right at {time}.</source>
        <translation>
            <numerusform>%Ln saldo dibetulkan pukul {time}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln guard(s) of the book were put back at {time}.</source>
        <translation>
            <numerusform>%Ln pengaman buku dipasang kembali pukul {time}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every balance is right.</source>
        <translation>Semua saldo benar.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>In a form</source>
        <translation>Di formulir</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>Di halaman</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Gunanya</translation>
    </message>
    <message>
        <source>consolidate the customer in view</source>
        <translation>mengompensasi utang dan titipan pelanggan yang tampil</translation>
    </message>
    <message>
        <source>everything else that can be done with the customer in view</source>
        <translation>semua hal lain untuk pelanggan yang tampil</translation>
    </message>
    <message>
        <source>change the customer in view; in the day book, correct the entry chosen</source>
        <translation>mengubah pelanggan yang tampil; di buku harian, memperbaiki catatan yang dipilih</translation>
    </message>
    <message>
        <source>take back the entry or the consolidation chosen; cancel a payment on its way</source>
        <translation>membatalkan catatan atau kompensasi yang dipilih; membatalkan pembayaran yang belum masuk</translation>
    </message>
    <message>
        <source>in the day book, the customer of the entry; among payments on their way, it arrived; in a note, keep it; in a bank&apos;s statement, record what is ticked</source>
        <translation>di buku harian, pelanggan dari catatan itu; di pembayaran belum masuk, uangnya sudah masuk; di keterangan, menyimpannya; di rekening koran, mencatat yang dicentang</translation>
    </message>
    <message>
        <source>a payment on its way failed</source>
        <translation>pembayaran yang belum masuk itu gagal</translation>
    </message>
    <message>
        <source>save the report, or the pages one sees</source>
        <translation>menyimpan laporan, atau halaman yang tampil</translation>
    </message>
    <message>
        <source>back from what a figure of a report is made of</source>
        <translation>kembali dari rincian sebuah angka laporan</translation>
    </message>
    <message>
        <source>go through a list, and open what is chosen</source>
        <translation>menelusuri daftar, dan membuka yang dipilih</translation>
    </message>
    <message>
        <source>record what is typed</source>
        <translation>mencatat yang diketik</translation>
    </message>
    <message>
        <source>leave; what is typed stays as a draft</source>
        <translation>keluar; yang diketik disimpan sebagai draf</translation>
    </message>
    <message>
        <source>the next field</source>
        <translation>ke isian berikutnya</translation>
    </message>
    <message>
        <source>the pages, from the top of the rail</source>
        <translation>halaman-halaman, urut dari atas</translation>
    </message>
    <message>
        <source>in a sale, list the goods</source>
        <translation>di penjualan, merinci barangnya</translation>
    </message>
    <message>
        <source>in a payment, choose what it settles</source>
        <translation>di pembayaran, memilih penjualan yang dilunasi</translation>
    </message>
    <message>
        <source>in a bank&apos;s statement, split a line among several customers</source>
        <translation>di rekening koran, membagi satu baris untuk beberapa pelanggan</translation>
    </message>
    <message>
        <source>arithmetic in any amount</source>
        <translation>berhitung di isian jumlah</translation>
    </message>
    <message>
        <source>a day later or earlier in a day; the next match in a list</source>
        <translation>sehari kemudian atau sebelumnya di isian tanggal; hasil berikutnya dalam daftar</translation>
    </message>
</context>
<context>
    <name>HelpViewer</name>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
    <message>
        <source>Search the manual</source>
        <translation>Cari di panduan</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Bab</translation>
    </message>
    <message>
        <source>No chapter has these words.</source>
        <translation>Tidak ada bab dengan kata-kata ini.</translation>
    </message>
    <message>
        <source>The chapter</source>
        <translation>Isi bab</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>1 of 3 · File</source>
        <translation>1 dari 3 · Berkas</translation>
    </message>
    <message>
        <source>2 of 3 · Reading</source>
        <translation>2 dari 3 · Cara membaca</translation>
    </message>
    <message>
        <source>3 of 3 · Preview</source>
        <translation>3 dari 3 · Pratinjau</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln baris</numerusform>
        </translation>
    </message>
    <message>
        <source>Read as kept under “{name}”.</source>
        <translation>Dibaca seperti yang disimpan sebagai “{name}”.</translation>
    </message>
    <message>
        <source>One thing is still to be said before the preview.</source>
        <translation>Masih ada satu hal yang perlu dipilih sebelum pratinjau.</translation>
    </message>
    <message>
        <source>Looking ahead</source>
        <translation>Melihat hasilnya dulu</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln entry(s)</source>
        <translation>
            <numerusform>Impor %Ln catatan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Impor %Ln pelanggan</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Mengimpor {file}</translation>
    </message>
    <message>
        <source>Taking the import back</source>
        <translation>Membatalkan impor</translation>
    </message>
    <message>
        <source>Stopped; nothing was recorded.</source>
        <translation>Dihentikan; tidak ada yang dicatat.</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Customer&apos;s code</source>
        <translation>Kode pelanggan</translation>
    </message>
    <message>
        <source>Customer&apos;s name</source>
        <translation>Nama pelanggan</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Pays sale</source>
        <translation>Melunasi penjualan</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation>Batas utang</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Tempo (hari)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Windows, western</source>
        <translation>Windows, Barat</translation>
    </message>
    <message>
        <source>Windows, central European</source>
        <translation>Windows, Eropa Tengah</translation>
    </message>
    <message>
        <source>Windows, Cyrillic</source>
        <translation>Windows, Sirilik</translation>
    </message>
    <message>
        <source>Windows, Turkish</source>
        <translation>Windows, Turki</translation>
    </message>
    <message>
        <source>Windows, Arabic</source>
        <translation>Windows, Arab</translation>
    </message>
    <message>
        <source>Windows, Vietnamese</source>
        <translation>Windows, Vietnam</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Koma</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Titik koma</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Garis tegak</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Baru</translation>
    </message>
    <message>
        <source>In the book</source>
        <translation>Sudah di buku</translation>
    </message>
    <message>
        <source>Recorded by hand</source>
        <translation>Sudah dicatat manual</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Kosong</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Tidak terbaca</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Whose payment it is</source>
        <translation>Pembayaran dari siapa</translation>
    </message>
    <message>
        <source>It pays for several …</source>
        <translation>Untuk beberapa pelanggan …</translation>
    </message>
    <message>
        <source>Split it (Ctrl+D)</source>
        <translation>Bagi (Ctrl+D)</translation>
    </message>
    <message>
        <source>The bank says nothing about it.</source>
        <translation>Tidak ada keterangan dari bank.</translation>
    </message>
    <message>
        <source>{name} {amount}</source>
        <translation>{name} {amount}</translation>
    </message>
    <message>
        <source>You split it.</source>
        <translation>Anda membaginya.</translation>
    </message>
    <message>
        <source>It will be recorded as that payment having arrived.</source>
        <translation>Akan dicatat bahwa pembayaran itu sudah masuk.</translation>
    </message>
    <message>
        <source>It pays the oldest debt first; what is left stays as credit.</source>
        <translation>Melunasi utang tertua dulu; sisanya menjadi titipan.</translation>
    </message>
    <message>
        <source>sale {number}: {amount}</source>
        <translation>penjualan {number}: {amount}</translation>
    </message>
    <message>
        <source>It pays {parts}.</source>
        <translation>Membayar {parts}.</translation>
    </message>
</context>
<context>
    <name>LinesEdit</name>
    <message>
        <source>Back to one amount</source>
        <translation>Kembali ke satu jumlah</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>A line needs a price.</source>
        <translation>Baris ini perlu harga.</translation>
    </message>
</context>
<context>
    <name>ListFilters</name>
    <message>
        <source>All customers</source>
        <translation>Semua pelanggan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
</context>
<context>
    <name>LockEditor</name>
    <message>
        <source>Lock up to and including</source>
        <translation>Tutup buku sampai dengan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>It is kept in the audit.</source>
        <translation>Alasan ini disimpan di jejak audit.</translation>
    </message>
    <message>
        <source>Move the lock date</source>
        <translation>Ubah tanggal tutup buku</translation>
    </message>
    <message>
        <source>Unlock everything</source>
        <translation>Buka semua</translation>
    </message>
    <message>
        <source>Once a month is closed, lock it: from then on nothing is recorded on or before that day. A locked entry can still be reversed: the reversal is dated today, or on the first open day.</source>
        <translation>Kalau satu bulan sudah selesai, tutup bukunya: sejak itu tidak ada yang dicatat sampai dengan tanggal itu. Catatan yang terkunci masih bisa dibatalkan: pembatalannya bertanggal hari ini, atau tanggal terbuka pertama.</translation>
    </message>
    <message>
        <source>Say why: it is kept in the audit.</source>
        <translation>Sebutkan alasannya; disimpan di jejak audit.</translation>
    </message>
    <message>
        <source>Nothing is locked.</source>
        <translation>Belum ada yang dikunci.</translation>
    </message>
    <message>
        <source>Lock these days</source>
        <translation>Tutup buku sampai tanggal ini</translation>
    </message>
    <message>
        <source>Locked up to {day}.</source>
        <translation>Dikunci sampai {day}.</translation>
    </message>
    <message>
        <source>Type the last day to be locked, for example yesterday.</source>
        <translation>Ketik tanggal terakhir yang dikunci, misalnya kemarin.</translation>
    </message>
</context>
<context>
    <name>LogoEditor</name>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>Pilih gambar …</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Tanpa logo</translation>
    </message>
    <message>
        <source>That file cannot be read ({reason}).</source>
        <translation>Berkas itu tidak bisa dibaca ({reason}).</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Gambar (*.png *.jpg *.jpeg)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Checking everything</source>
        <translation>Memeriksa semuanya</translation>
    </message>
    <message>
        <source>See &amp;Check</source>
        <translation>Lihat &amp;Pemeriksaan</translation>
    </message>
</context>
<context>
    <name>MatchDialog</name>
    <message>
        <source>Match a bank statement</source>
        <translation>Cocokkan rekening koran</translation>
    </message>
    <message>
        <source>Show money out and what is in the book, too</source>
        <translation>Tampilkan juga uang keluar dan yang sudah di buku</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation>Baris-baris rekening koran</translation>
    </message>
    <message>
        <source>Nothing to match</source>
        <translation>Tidak ada yang perlu dicocokkan</translation>
    </message>
    <message>
        <source>All of it is in the book, or money out.</source>
        <translation>Semuanya sudah ada di buku, atau uang keluar.</translation>
    </message>
    <message>
        <source>Tick all that are sure</source>
        <translation>Centang semua yang yakin</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>{file} · nothing is recorded until you say so.</source>
        <translation>{file} · tidak ada yang dicatat sebelum Anda menekan tombol.</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Membaca {file}</translation>
    </message>
    <message>
        <source>Stopped; nothing was recorded.</source>
        <translation>Dihentikan; tidak ada yang dicatat.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s) came in</source>
        <translation>
            <numerusform>%Ln pembayaran masuk</numerusform>
        </translation>
    </message>
    <message>
        <source>{file}: {counted}. Nothing is recorded until you tick it and press the button.</source>
        <translation>{file}: {counted}. Tidak ada yang dicatat sebelum Anda mencentangnya dan menekan tombol.</translation>
    </message>
    <message numerus="yes">
        <source>The statement&apos;s own balance does not add up in %Ln place(s): lines may be missing.</source>
        <translation>
            <numerusform>Saldo di rekening koran tidak cocok di %Ln tempat: mungkin ada baris yang hilang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) ticked</source>
        <translation>
            <numerusform>%Ln baris dicentang</numerusform>
        </translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation>Catat {amount}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message numerus="yes">
        <source>Recording %Ln payment(s)</source>
        <translation>
            <numerusform>Mencatat %Ln pembayaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Not recorded yet: Esc once more leaves it, Ctrl+Enter records it.</source>
        <translation>Belum dicatat: Esc sekali lagi untuk meninggalkannya, Ctrl+Enter untuk mencatatnya.</translation>
    </message>
    <message>
        <source>Choose a bank statement</source>
        <translation>Pilih rekening koran</translation>
    </message>
    <message>
        <source>Bank statements</source>
        <translation>Rekening koran</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Semua berkas</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Buku</translation>
    </message>
    <message>
        <source>New book …</source>
        <translation>Buku baru …</translation>
    </message>
    <message>
        <source>New book from a file …</source>
        <translation>Buku baru dari berkas …</translation>
    </message>
    <message>
        <source>Open book …</source>
        <translation>Buka buku …</translation>
    </message>
    <message>
        <source>Recent books</source>
        <translation>Buku yang baru dibuka</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>Impor …</translation>
    </message>
    <message>
        <source>Match a bank statement …</source>
        <translation>Cocokkan rekening koran …</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>Day-close slip …</source>
        <translation>Struk tutup kasir …</translation>
    </message>
    <message>
        <source>Check a book code …</source>
        <translation>Periksa kode buku …</translation>
    </message>
    <message>
        <source>Make a safety copy</source>
        <translation>Buat salinan cadangan</translation>
    </message>
    <message>
        <source>Bring back a safety copy …</source>
        <translation>Pulihkan salinan cadangan …</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>Ekspor …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>No other book yet</source>
        <translation>Belum ada buku lain</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>Go to anything …</source>
        <translation>Cari apa saja …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Catat</translation>
    </message>
    <message>
        <source>Sale …</source>
        <translation>Penjualan …</translation>
    </message>
    <message>
        <source>Payment …</source>
        <translation>Terima pembayaran …</translation>
    </message>
    <message>
        <source>New customer …</source>
        <translation>Pelanggan baru …</translation>
    </message>
    <message>
        <source>Consolidate all …</source>
        <translation>Kompensasikan semua …</translation>
    </message>
    <message>
        <source>Opening balances …</source>
        <translation>Saldo awal …</translation>
    </message>
    <message>
        <source>Check everything</source>
        <translation>Periksa semuanya</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>Look as the system does</source>
        <translation>Tampilan seperti sistem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>Help for this page</source>
        <translation>Bantuan untuk halaman ini</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>What the proof means</source>
        <translation>Arti pembuktian saldo</translation>
    </message>
    <message>
        <source>Try the proof: damage a copy</source>
        <translation>Uji coba: rusak sebuah salinan</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge customers</source>
        <translation>Gabungkan pelanggan</translation>
    </message>
    <message>
        <source>Choose who stays. Nothing is erased: it can be reversed.</source>
        <translation>Pilih yang tetap dipakai. Tidak ada yang dihapus; penggabungan bisa dibatalkan.</translation>
    </message>
    <message>
        <source>The same person as</source>
        <translation>Orang yang sama dengan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Gabungkan</translation>
    </message>
    <message>
        <source>Merge {name} into another customer</source>
        <translation>Gabungkan {name} ke pelanggan lain</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open item(s) move to {name}</source>
        <translation>
            <numerusform>%Ln catatan belum lunas pindah ke {name}</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>Merge into {name}</source>
        <translation>Gabungkan ke {name}</translation>
    </message>
    <message>
        <source>then consolidated</source>
        <translation>lalu dikompensasi</translation>
    </message>
    <message>
        <source>{name} is archived; the history stays where it is.</source>
        <translation>{name} diarsipkan; riwayatnya tetap di tempatnya.</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>Type an amount, for example {example}.</source>
        <translation>Ketik jumlah, misalnya {example}.</translation>
    </message>
</context>
<context>
    <name>NobodyHere</name>
    <message>
        <source>Add a customer</source>
        <translation>Tambah pelanggan</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <translation>Tidak ada pelanggan di sini</translation>
    </message>
    <message>
        <source>No customer fits this search and filter.</source>
        <translation>Tidak ada pelanggan yang cocok dengan pencarian dan saringan ini.</translation>
    </message>
    <message>
        <source>Your customers will be here</source>
        <translation>Pelanggan Anda akan tampil di sini</translation>
    </message>
    <message>
        <source>With what each one owes, and why. A name is enough to begin.</source>
        <translation>Beserta utang masing-masing dan asalnya. Cukup nama untuk memulai.</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Where to find them, what was agreed, who pays for them …</source>
        <translation>Alamat, kesepakatan, siapa yang membayarkan …</translation>
    </message>
    <message>
        <source>Keep the note</source>
        <translation>Simpan keterangan</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>The receipt · Ctrl+P</source>
        <translation>Notanya · Ctrl+P</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Tutup pesan ini</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation>Urungkan</translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message>
        <source>Looking for a newer safety copy …</source>
        <translation>Mencari salinan cadangan yang lebih baru …</translation>
    </message>
    <message>
        <source>Say why this file is used as it is.</source>
        <translation>Sebutkan mengapa berkas ini dipakai apa adanya.</translation>
    </message>
    <message>
        <source>Why it is used as it is</source>
        <translation>Mengapa dipakai apa adanya</translation>
    </message>
    <message>
        <source>It is kept in the audit.</source>
        <translation>Ini disimpan di jejak audit.</translation>
    </message>
    <message>
        <source>Only look at it</source>
        <translation>Hanya lihat</translation>
    </message>
    <message>
        <source>Use it as it is</source>
        <translation>Pakai apa adanya</translation>
    </message>
    <message>
        <source>Bring back a copy</source>
        <translation>Pulihkan salinan</translation>
    </message>
    <message>
        <source>Choose a copy …</source>
        <translation>Pilih salinan …</translation>
    </message>
    <message>
        <source>No safety copy on this computer has it. Look for one on a stick or another disk.</source>
        <translation>Tidak ada salinan cadangan di komputer ini yang memuatnya. Cari di flashdisk atau disk lain.</translation>
    </message>
    <message numerus="yes">
        <source>The newest safety copy, of {moment}, has most of it; %Ln entry(s) are in no copy here.</source>
        <translation>
            <numerusform>Salinan cadangan terbaru ({moment}) memuat sebagian besar; %Ln catatan tidak ada di salinan mana pun di sini.</numerusform>
        </translation>
    </message>
    <message>
        <source>The safety copy of {moment} has all of it.</source>
        <translation>Salinan cadangan {moment} memuat semuanya.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>Opening your book …</source>
        <translation>Membuka buku Anda …</translation>
    </message>
    <message>
        <source>Start your book – Shopbook</source>
        <translation>Mulai buku Anda – Shopbook</translation>
    </message>
    <message>
        <source>Making a book of {file}</source>
        <translation>Membuat buku dari {file}</translation>
    </message>
    <message>
        <source>Making {name} …</source>
        <translation>Membuat {name} …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln pelanggan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s)</source>
        <translation>
            <numerusform>%Ln catatan</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is there, with {customers} and {entries}.</source>
        <translation>{name} siap, dengan {customers} dan {entries}.</translation>
    </message>
    <message>
        <source>Open book</source>
        <translation>Buka buku</translation>
    </message>
    <message>
        <source>Shopbook (*.shopbook)</source>
        <translation>Shopbook (*.shopbook)</translation>
    </message>
    <message>
        <source>Bringing back a safety copy</source>
        <translation>Memulihkan salinan cadangan</translation>
    </message>
    <message>
        <source>Bringing {name} back …</source>
        <translation>Memulihkan {name} …</translation>
    </message>
    <message>
        <source>{name} is back, and proved.</source>
        <translation>{name} sudah dipulihkan, dan saldonya terbukti.</translation>
    </message>
    <message>
        <source>Opening {name} …</source>
        <translation>Membuka {name} …</translation>
    </message>
    <message>
        <source>{name} is not in {folder} now. If that is a stick, put it in and open it.</source>
        <translation>{name} sekarang tidak ada di {folder}. Kalau itu flashdisk, pasang dulu, lalu buka bukunya.</translation>
    </message>
    <message>
        <source>{name} is open in another window, which has come up.</source>
        <translation>{name} terbuka di jendela lain, yang sekarang tampil di depan.</translation>
    </message>
</context>
<context>
    <name>OpeningsDialog</name>
    <message>
        <source>Opening balances</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>What people owed, or had paid in advance, before this book began.</source>
        <translation>Utang pelanggan, atau uang yang dititipkan, sebelum buku ini dimulai.</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Per tanggal</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>owed to you in all</source>
        <translation>total utang</translation>
    </message>
    <message>
        <source>in credit in all</source>
        <translation>total titipan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) are added.</source>
        <translation>
            <numerusform>%Ln pelanggan baru ditambahkan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln opening balance(s)</source>
        <translation>
            <numerusform>%Ln saldo awal</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick a customer from the list, or add one of that name.</source>
        <translation>Pilih pelanggan dari daftar, atau tambahkan dengan nama itu.</translation>
    </message>
    <message>
        <source>Type what the customer owes or has in credit.</source>
        <translation>Ketik utang atau titipan pelanggan.</translation>
    </message>
</context>
<context>
    <name>OutcomeDialog</name>
    <message>
        <source>The payment arrived</source>
        <translation>Pembayaran sudah masuk</translation>
    </message>
    <message>
        <source>The payment failed</source>
        <translation>Pembayaran gagal</translation>
    </message>
    <message>
        <source>The payment was cancelled</source>
        <translation>Pembayaran dibatalkan</translation>
    </message>
    <message>
        <source>Day it arrived</source>
        <translation>Tanggal masuk</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>It arrived {amount}</source>
        <translation>Sudah masuk {amount}</translation>
    </message>
    <message>
        <source>It failed {amount}</source>
        <translation>Gagal {amount}</translation>
    </message>
    <message>
        <source>Cancel {amount}</source>
        <translation>Batalkan {amount}</translation>
    </message>
    <message>
        <source>It was never counted, so no balance changes.</source>
        <translation>Pembayaran ini belum pernah dihitung, jadi saldo tidak berubah.</translation>
    </message>
    <message>
        <source>That stands; record the payment again if it was a mistake.</source>
        <translation>Itu tetap berlaku; catat lagi pembayarannya jika itu keliru.</translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>It is counted from that day on.</source>
        <translation>Dihitung mulai tanggal itu.</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>Working it out …</source>
        <translation>Menghitung …</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>dan %Ln lagi</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlookPage</name>
    <message>
        <source>Rows shown</source>
        <translation>Baris yang ditampilkan</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Baris pertama</translation>
    </message>
    <message>
        <source>Rows that cannot be taken</source>
        <translation>Baris yang tidak bisa diterima</translation>
    </message>
    <message>
        <source>Read the next file like this in the same way; call it</source>
        <translation>Baca berkas serupa berikutnya dengan cara yang sama; namai</translation>
    </message>
    <message>
        <source>Name of this way of reading</source>
        <translation>Nama cara membaca ini</translation>
    </message>
    <message numerus="yes">
        <source>Leave out the %Ln row(s) that cannot be taken</source>
        <translation>
            <numerusform>Lewati %Ln baris yang tidak bisa diterima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln payment(s) that look like one recorded by hand</source>
        <translation>
            <numerusform>Catat juga %Ln pembayaran yang mirip dengan yang dicatat manual</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of it is new: there is nothing to import.</source>
        <translation>Tidak ada yang baru: tidak ada yang perlu diimpor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be recorded.</source>
        <translation>
            <numerusform>%Ln pelanggan akan dicatat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s) would be recorded</source>
        <translation>
            <numerusform>%Ln catatan akan dicatat</numerusform>
        </translation>
    </message>
    <message>
        <source>{entries}: {amount} more returned or in credit than sold or owed.</source>
        <translation>{entries}: retur dan titipan {amount} lebih banyak daripada penjualan dan utang.</translation>
    </message>
    <message>
        <source>{entries}: {amount} in all.</source>
        <translation>{entries}: total {amount}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read</source>
        <translation>
            <numerusform>%Ln baris dibaca</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s)</source>
        <translation>
            <numerusform>%Ln pelanggan baru</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already in the book</source>
        <translation>
            <numerusform>%Ln sudah ada di buku</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln like one recorded by hand</source>
        <translation>
            <numerusform>%Ln mirip dengan yang dicatat manual</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln come to nothing</source>
        <translation>
            <numerusform>%Ln kosong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rounded to the smallest coin</source>
        <translation>
            <numerusform>%Ln dibulatkan ke satuan terkecil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be taken</source>
        <translation>
            <numerusform>%Ln tidak bisa diterima</numerusform>
        </translation>
    </message>
    <message>
        <source>All or nothing: mend the rows below in the file, or leave them out.</source>
        <translation>Semua atau tidak sama sekali: perbaiki baris di bawah ini di berkasnya, atau lewati.</translation>
    </message>
    <message>
        <source>This same file was imported on {day}.</source>
        <translation>Berkas yang sama sudah diimpor pada {day}.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Rows of the file as they are read</source>
        <translation>Baris berkas sebagaimana dibaca</translation>
    </message>
    <message>
        <source>No rows</source>
        <translation>Tidak ada baris</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages</source>
        <translation>Halaman</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Go to anything</source>
        <translation>Cari apa saja</translation>
    </message>
    <message>
        <source>Page, action, setting, book or customer</source>
        <translation>Halaman, tindakan, pengaturan, buku, atau pelanggan</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Hasil pencarian</translation>
    </message>
    <message>
        <source>Nothing of that name.</source>
        <translation>Tidak ada dengan nama itu.</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter does it · Esc closes</source>
        <translation>↑ ↓ memilih · Enter menjalankan · Esc menutup</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>Statement</source>
        <translation>Rekening pelanggan</translation>
    </message>
    <message>
        <source>Statement: {name}</source>
        <translation>Rekening pelanggan: {name}</translation>
    </message>
    <message>
        <source>Owes</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Amounts in {sign} ({code})</source>
        <translation>Jumlah dalam {sign} ({code})</translation>
    </message>
    <message>
        <source>{page} of {pages}</source>
        <translation>{page} dari {pages}</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>Book code {code}</source>
        <translation>Kode buku {code}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Kuitansi</translation>
    </message>
    <message>
        <source>Sales slip</source>
        <translation>Nota penjualan</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Reversed: this paper is no longer valid</source>
        <translation>Dibatalkan: kertas ini tidak berlaku lagi</translation>
    </message>
    <message>
        <source>Paid out · {method}</source>
        <translation>Dibayarkan · {method}</translation>
    </message>
    <message>
        <source>Received · {method}</source>
        <translation>Diterima · {method}</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Day close</source>
        <translation>Tutup kasir</translation>
    </message>
    <message>
        <source>In · {method}</source>
        <translation>Masuk · {method}</translation>
    </message>
    <message>
        <source>Out · {method}</source>
        <translation>Keluar · {method}</translation>
    </message>
    <message>
        <source>Money of the day</source>
        <translation>Uang hari ini</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Terjual</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Sold in all</source>
        <translation>Total penjualan</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Customers owe</source>
        <translation>Utang pelanggan</translation>
    </message>
    <message>
        <source>Customers have in credit</source>
        <translation>Titipan pelanggan</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>of it tax</source>
        <translation>termasuk pajak</translation>
    </message>
    <message>
        <source>Paid · {method}</source>
        <translation>Dibayar · {method}</translation>
    </message>
    <message>
        <source>From credit</source>
        <translation>Dari titipan</translation>
    </message>
    <message>
        <source>Paid or taken off since</source>
        <translation>Dibayar atau dikurangi sesudahnya</translation>
    </message>
    <message>
        <source>Stays as credit</source>
        <translation>Menjadi titipan</translation>
    </message>
    <message>
        <source>Due by {day}</source>
        <translation>Jatuh tempo {day}</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Pays {entry}</source>
        <translation>Membayar {entry}</translation>
    </message>
    <message>
        <source>Balance after this: {balance}</source>
        <translation>Saldo sesudah ini: {balance}</translation>
    </message>
    <message>
        <source>for {day}</source>
        <translation>untuk {day}</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Pembeli umum</translation>
    </message>
    <message>
        <source>Paid in full</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>This payment</source>
        <translation>Pembayaran ini</translation>
    </message>
    <message>
        <source>papers</source>
        <translation>kertas</translation>
    </message>
    <message>
        <source>files</source>
        <translation>berkas</translation>
    </message>
    <message>
        <source>Nobody owes anything on that day.</source>
        <translation>Tidak ada yang berutang pada tanggal itu.</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>halaman</translation>
    </message>
    <message>
        <source>{words} ({sign})</source>
        <translation>{words} ({sign})</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Payment</source>
        <translation>Terima pembayaran</translation>
    </message>
    <message>
        <source>Say who pays and how much; what it settles will stand here.</source>
        <translation>Isi siapa yang membayar dan berapa; penjualan yang dilunasi akan tampil di sini.</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Siapa yang membayar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>It is not here yet (a transfer on its way, a cheque to clear)</source>
        <translation>Uangnya belum masuk (transfer belum sampai, cek belum cair)</translation>
    </message>
    <message>
        <source>Number of the transfer or cheque</source>
        <translation>Nomor transfer atau cek</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Choose what it settles</source>
        <translation>Pilih yang dilunasi</translation>
    </message>
    <message>
        <source>Which sales, and how much stays as credit · Alt+S</source>
        <translation>Penjualan yang mana, dan berapa yang menjadi titipan · Alt+S</translation>
    </message>
    <message>
        <source>Applied to what is owed</source>
        <translation>Untuk melunasi utang</translation>
    </message>
    <message>
        <source>0 keeps all of it as credit; empty settles as much as there is.</source>
        <translation>0 menjadikan semuanya titipan; kosong melunasi sebanyak mungkin.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Perbaikan</translation>
    </message>
    <message>
        <source>Record payment</source>
        <translation>Catat pembayaran</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Simpan perbaikan</translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>Balance of {name} stays: {balance}.</source>
        <translation>Saldo {name} tetap: {balance}.</translation>
    </message>
    <message>
        <source>Record payment {amount}</source>
        <translation>Catat pembayaran {amount}</translation>
    </message>
    <message>
        <source>{amount} pays</source>
        <translation>{amount} untuk membayar</translation>
    </message>
    <message>
        <source>Note {amount}</source>
        <translation>Catat {amount} (belum masuk)</translation>
    </message>
    <message>
        <source>Noted, but not counted until it arrives.</source>
        <translation>Dicatat, tetapi baru dihitung setelah masuk.</translation>
    </message>
    <message>
        <source>{amount} in advance</source>
        <translation>{amount} di muka</translation>
    </message>
    <message>
        <source>Record a second payment {amount}</source>
        <translation>Catat pembayaran kedua {amount}</translation>
    </message>
    <message>
        <source>{name} paid the same amount on the same day before (payment {number}).</source>
        <translation>{name} sudah membayar jumlah yang sama pada tanggal yang sama (pembayaran {number}).</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>sisa {amount}</translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation>menjadi titipan</translation>
    </message>
    <message>
        <source>then consolidated</source>
        <translation>lalu dikompensasi</translation>
    </message>
    <message>
        <source>Correct {entry}</source>
        <translation>Perbaiki {entry}</translation>
    </message>
</context>
<context>
    <name>PendingPage</name>
    <message>
        <source>On the way</source>
        <translation>Belum masuk</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Tidak ada pembayaran yang ditunggu</translation>
    </message>
    <message>
        <source>A transfer or cheque that is not here yet waits here. Tick “not here yet” in a payment.</source>
        <translation>Transfer atau cek yang belum masuk ditunggu di sini. Centang “Uangnya belum masuk” saat menerima pembayaran.</translation>
    </message>
    <message>
        <source>It arrived</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Record a payment</source>
        <translation>Catat pembayaran</translation>
    </message>
    <message>
        <source>It failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nothing was decided yet</source>
        <translation>Belum ada yang selesai</translation>
    </message>
    <message>
        <source>What arrived, failed or was cancelled is kept here.</source>
        <translation>Yang sudah masuk, gagal, atau dibatalkan disimpan di sini.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln payment(s)</source>
        <translation>
            <numerusform>%Ln pembayaran</numerusform>
        </translation>
    </message>
    <message>
        <source>Payments on the way</source>
        <translation>Pembayaran belum masuk</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 hari</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 hari</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Tahun ini</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Semua hari</translation>
    </message>
    <message>
        <source>Own days</source>
        <translation>Pilih tanggal</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Sampai</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Tanggal akhir mendahului tanggal awal.</translation>
    </message>
</context>
<context>
    <name>PickSetting</name>
    <message>
        <source>Pick one from the list: type a part of its name.</source>
        <translation>Pilih satu dari daftar: ketik sebagian namanya.</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Your preferences could not be saved ({reason}); they hold until you close.</source>
        <translation>Pengaturan Anda tidak bisa disimpan ({reason}); hanya berlaku sampai program ditutup.</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>There is nothing to print</source>
        <translation>Tidak ada yang bisa dicetak</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>Save as PDF …</source>
        <translation>Simpan sebagai PDF …</translation>
    </message>
    <message>
        <source>One file each …</source>
        <translation>Satu berkas per pelanggan …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Receipt A4</source>
        <translation>Kuitansi A4</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Sales slip A4</source>
        <translation>Nota penjualan A4</translation>
    </message>
    <message>
        <source>80 mm</source>
        <translation>80 mm</translation>
    </message>
    <message>
        <source>58 mm</source>
        <translation>58 mm</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Faktur</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Halaman {page} dari {pages}</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Mencetak</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) sent to the printer</source>
        <translation>
            <numerusform>%Ln halaman dikirim ke printer</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Menulis {file}</translation>
    </message>
    <message>
        <source>One file each</source>
        <translation>Satu berkas per pelanggan</translation>
    </message>
    <message>
        <source>Writing statements</source>
        <translation>Menulis rekening pelanggan</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Ganti semuanya</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>{done} of {total} {what}</source>
        <translation>{done} dari {total} {what}</translation>
    </message>
    <message>
        <source>{done} {what}</source>
        <translation>{done} {what}</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Menghentikan …</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>under {count} s</source>
        <translation>di bawah {count} dtk</translation>
    </message>
    <message>
        <source>{count} s</source>
        <translation>{count} dtk</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>saat dibuka</translation>
    </message>
    <message>
        <source>recent changes</source>
        <translation>perubahan terbaru</translation>
    </message>
    <message>
        <source>the check of the night</source>
        <translation>pemeriksaan malam</translation>
    </message>
    <message>
        <source>the rebuild of the month</source>
        <translation>penyusunan ulang bulanan</translation>
    </message>
    <message>
        <source>rebuild</source>
        <translation>penyusunan ulang</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>pembetulan</translation>
    </message>
    <message>
        <source>the consolidation of the night</source>
        <translation>kompensasi malam</translation>
    </message>
    <message>
        <source>import</source>
        <translation>impor</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>atas permintaan</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>berkasnya</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>pengaman</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>tabel</translation>
    </message>
    <message>
        <source>chain of entries</source>
        <translation>rantai catatan</translation>
    </message>
    <message>
        <source>chain of the audit</source>
        <translation>rantai audit</translation>
    </message>
    <message>
        <source>the newest seal known</source>
        <translation>segel terbaru yang diketahui</translation>
    </message>
    <message>
        <source>entries sum to zero</source>
        <translation>jumlah catatan nol</translation>
    </message>
    <message>
        <source>sums of the book</source>
        <translation>jumlah seluruh buku</translation>
    </message>
    <message>
        <source>what settles what</source>
        <translation>pelunasan</translation>
    </message>
    <message>
        <source>numbers without a gap</source>
        <translation>urutan nomor</translation>
    </message>
    <message>
        <source>rows without an owner</source>
        <translation>baris tanpa induk</translation>
    </message>
    <message>
        <source>an audit row for each entry</source>
        <translation>baris audit untuk setiap catatan</translation>
    </message>
    <message>
        <source>customer details</source>
        <translation>data pelanggan</translation>
    </message>
    <message>
        <source>payments on the way</source>
        <translation>pembayaran yang belum masuk</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>pengaturan</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>akun</translation>
    </message>
    <message>
        <source>tills</source>
        <translation>kasir</translation>
    </message>
    <message>
        <source>batches and imports</source>
        <translation>kelompok dan impor</translation>
    </message>
    <message>
        <source>balances four ways</source>
        <translation>saldo dengan empat cara</translation>
    </message>
    <message>
        <source>order of the ledger</source>
        <translation>urutan mutasi</translation>
    </message>
    <message>
        <source>rows of the ledger</source>
        <translation>baris mutasi</translation>
    </message>
    <message>
        <source>what is open</source>
        <translation>yang belum lunas</translation>
    </message>
    <message>
        <source>consolidations</source>
        <translation>kompensasi</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>selisih</translation>
    </message>
    <message>
        <source>derived from the first entry on</source>
        <translation>menghitung ulang dari catatan pertama</translation>
    </message>
    <message>
        <source>putting right</source>
        <translation>membetulkan</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>indeks pencarian</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
</context>
<context>
    <name>ProofHead</name>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation>Belum ada yang diperiksa.</translation>
    </message>
    <message>
        <source>Press “Check now”: every balance is compared in four ways, and nothing is changed.</source>
        <translation>Tekan “Periksa sekarang”: setiap saldo dibandingkan dengan empat cara, tanpa mengubah apa pun.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), the journal, the audit, what guards them, and the file</source>
        <translation>
            <numerusform>%Ln pelanggan, jurnal, jejak audit, pengamannya, dan berkasnya</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) and what guards their figures</source>
        <translation>
            <numerusform>%Ln pelanggan dan pengaman angkanya</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked {when} ({run}), in {time}: {what}.</source>
        <translation>Diperiksa {when} ({run}), dalam {time}: {what}.</translation>
    </message>
    <message>
        <source>Nothing is checked by itself: that is switched off in Settings.</source>
        <translation>Pemeriksaan otomatis dimatikan di Pengaturan.</translation>
    </message>
    <message numerus="yes">
        <source>recent changes every %Ln minute(s)</source>
        <translation>
            <numerusform>perubahan terbaru setiap %Ln menit</numerusform>
        </translation>
    </message>
    <message>
        <source>Next, by itself: {parts}.</source>
        <translation>Berikutnya, otomatis: {parts}.</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulangi &amp;lagi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ya</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Tidak</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Buang</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Bantuan</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulangi &amp;lagi</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Potong</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Salin alamat &amp;tautan</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>page</source>
        <translation>halaman</translation>
    </message>
    <message>
        <source>book</source>
        <translation>buku</translation>
    </message>
    <message>
        <source>report · {about}</source>
        <translation>laporan · {about}</translation>
    </message>
    <message>
        <source>setting · {room}</source>
        <translation>pengaturan · {room}</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>panduan</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>What it brings</source>
        <translation>Isi berkas</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Pengodean karakter</translation>
    </message>
    <message>
        <source>Between two cells</source>
        <translation>Pemisah sel</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Lembar</translation>
    </message>
    <message>
        <source>Headings in the first row</source>
        <translation>Judul di baris pertama</translation>
    </message>
    <message>
        <source>Amounts are written</source>
        <translation>Penulisan jumlah</translation>
    </message>
    <message>
        <source>Days are written</source>
        <translation>Penulisan tanggal</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tanggal dulu</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Bulan dulu</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Tahun dulu</translation>
    </message>
    <message>
        <source>What its columns hold</source>
        <translation>Isi kolom</translation>
    </message>
    <message>
        <source>Say what the file brings.</source>
        <translation>Pilih isi berkas ini.</translation>
    </message>
    <message>
        <source>By the file&apos;s own amounts.</source>
        <translation>Menurut jumlah dalam berkas itu sendiri.</translation>
    </message>
    <message>
        <source>By the file&apos;s own days.</source>
        <translation>Menurut tanggal dalam berkas itu sendiri.</translation>
    </message>
    <message>
        <source>Say which column holds: {fields}.</source>
        <translation>Pilih kolom yang berisi: {fields}.</translation>
    </message>
    <message>
        <source>Is “{text}” {large} or {small}?</source>
        <translation>“{text}” berarti {large} atau {small}?</translation>
    </message>
    <message>
        <source>Some days have the day first, others the month: which is meant?</source>
        <translation>Sebagian mendahulukan tanggal, sebagian bulan: mana yang dimaksud?</translation>
    </message>
    <message>
        <source>Is “{text}” {one} or {other}?</source>
        <translation>“{text}” berarti {one} atau {other}?</translation>
    </message>
</context>
<context>
    <name>RecordingDialog</name>
    <message>
        <source>Start afresh</source>
        <translation>Kosongkan</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Catat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Record it with that day in the future</source>
        <translation>Catat dengan tanggal yang belum tiba itu</translation>
    </message>
    <message>
        <source>Reverse together with what depends on it</source>
        <translation>Batalkan bersama yang bergantung padanya</translation>
    </message>
    <message>
        <source>Take back goods this book never sold them</source>
        <translation>Terima retur barang yang menurut buku ini tidak pernah dijual kepadanya</translation>
    </message>
    <message>
        <source>Your draft is back.</source>
        <translation>Draf Anda dibuka lagi.</translation>
    </message>
    <message>
        <source>What you had typed was recorded.</source>
        <translation>Yang tadi Anda ketik sudah dicatat.</translation>
    </message>
    <message>
        <source>Enter records</source>
        <translation>Enter mencatat</translation>
    </message>
    <message>
        <source>Enter does it</source>
        <translation>Enter menjalankan</translation>
    </message>
    <message>
        <source>Esc keeps a draft</source>
        <translation>Esc menyimpan draf</translation>
    </message>
    <message>
        <source>Esc closes</source>
        <translation>Esc menutup</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Money for a debt given up</source>
        <translation>Piutang terhapus dibayar</translation>
    </message>
    <message>
        <source>Type how much came.</source>
        <translation>Ketik jumlah yang masuk.</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Money from {name} for a debt given up</source>
        <translation>Uang dari {name} untuk piutang yang sudah dihapus</translation>
    </message>
    <message>
        <source>Given up and not recovered: {amount}</source>
        <translation>Sudah dihapus dan belum dibayar: {amount}</translation>
    </message>
    <message>
        <source>No debt of theirs was given up, or all of it was recovered: nothing can be recorded here.</source>
        <translation>Tidak ada piutangnya yang dihapus, atau semuanya sudah dibayar: tidak ada yang bisa dicatat di sini.</translation>
    </message>
    <message>
        <source>Record {amount}</source>
        <translation>Catat {amount}</translation>
    </message>
    <message>
        <source>It counts as recovered, not as a payment of what is owed now.</source>
        <translation>Dihitung sebagai pemulihan piutang, bukan pembayaran utang sekarang.</translation>
    </message>
    <message>
        <source>recovered</source>
        <translation>pemulihan piutang</translation>
    </message>
</context>
<context>
    <name>ReductionDialog</name>
    <message>
        <source>Make a debt smaller</source>
        <translation>Kurangi utang</translation>
    </message>
    <message>
        <source>Type by how much.</source>
        <translation>Ketik jumlahnya.</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Give the debt up</source>
        <translation>Hapus piutang</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Jenisnya</translation>
    </message>
    <message>
        <source>Say why: it stays in the audit.</source>
        <translation>Sebutkan alasannya; disimpan di jejak audit.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Make the debt of {name} smaller</source>
        <translation>Kurangi utang {name}</translation>
    </message>
    <message>
        <source>Allow discount {amount}</source>
        <translation>Beri potongan {amount}</translation>
    </message>
    <message>
        <source>Give up {amount}</source>
        <translation>Hapus piutang {amount}</translation>
    </message>
    <message>
        <source>Round off {amount}</source>
        <translation>Bulatkan {amount}</translation>
    </message>
    <message>
        <source>A discount, recorded as such.</source>
        <translation>Dicatat sebagai potongan.</translation>
    </message>
    <message>
        <source>A loss, recorded as bad debt. What is recovered later can be recorded.</source>
        <translation>Dicatat sebagai kerugian piutang tak tertagih. Kalau kelak dibayar, bisa dicatat.</translation>
    </message>
    <message>
        <source>A rounding, recorded as such.</source>
        <translation>Dicatat sebagai pembulatan.</translation>
    </message>
    <message>
        <source>less owed</source>
        <translation>utang berkurang</translation>
    </message>
</context>
<context>
    <name>RefundDialog</name>
    <message>
        <source>Pay credit back</source>
        <translation>Kembalikan titipan</translation>
    </message>
    <message>
        <source>Type how much is paid back.</source>
        <translation>Ketik jumlah yang dikembalikan.</translation>
    </message>
    <message>
        <source>Paid back</source>
        <translation>Dikembalikan</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Pay credit back to {name}</source>
        <translation>Kembalikan titipan kepada {name}</translation>
    </message>
    <message>
        <source>In credit: {amount}</source>
        <translation>Titipan: {amount}</translation>
    </message>
    <message>
        <source>Pay back {amount}</source>
        <translation>Kembalikan {amount}</translation>
    </message>
    <message>
        <source>{name} gets</source>
        <translation>{name} menerima</translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
</context>
<context>
    <name>RefusedFile</name>
    <message>
        <source>Which is the decimal mark?</source>
        <translation>Mana tanda desimalnya?</translation>
    </message>
    <message>
        <source>This file cannot be read</source>
        <translation>Berkas ini tidak bisa dibaca</translation>
    </message>
    <message>
        <source>Choose another file …</source>
        <translation>Pilih berkas lain …</translation>
    </message>
    <message>
        <source>A comma</source>
        <translation>Koma</translation>
    </message>
    <message>
        <source>A point</source>
        <translation>Titik</translation>
    </message>
    <message>
        <source>Day first</source>
        <translation>Tanggal dulu</translation>
    </message>
    <message>
        <source>Month first</source>
        <translation>Bulan dulu</translation>
    </message>
    <message>
        <source>Year first</source>
        <translation>Tahun dulu</translation>
    </message>
    <message>
        <source>How are its days written?</source>
        <translation>Bagaimana tanggalnya ditulis?</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} sampai {last}</translation>
    </message>
    <message>
        <source>As of {day}</source>
        <translation>Per {day}</translation>
    </message>
    <message>
        <source>as known on {day}</source>
        <translation>menurut catatan sampai {day}</translation>
    </message>
    <message>
        <source>Receivables ageing</source>
        <translation>Umur piutang</translation>
    </message>
    <message>
        <source>Day book</source>
        <translation>Buku harian</translation>
    </message>
    <message>
        <source>Cash book</source>
        <translation>Buku kas</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Penjualan per hari</translation>
    </message>
    <message>
        <source>Sales by customer</source>
        <translation>Penjualan per pelanggan</translation>
    </message>
    <message>
        <source>Sales by item</source>
        <translation>Penjualan per barang</translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>Neraca saldo</translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation>Laba rugi</translation>
    </message>
    <message>
        <source>Balance sheet</source>
        <translation>Neraca</translation>
    </message>
    <message>
        <source>Open items</source>
        <translation>Belum lunas</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Lama pelunasan</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Tanggal lunas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Hari</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>Hari terlambat</translation>
    </message>
    <message>
        <source>Sales late</source>
        <translation>Terlambat dibayar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Kode</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referensi</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tambah</translation>
    </message>
    <message>
        <source>Taken off</source>
        <translation>Kurang</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Debit</source>
        <translation>Debit</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>Kredit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Masuk</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Terjual</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Pajak</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Banyaknya</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Harga</translation>
    </message>
    <message>
        <source>Sales and goods taken back</source>
        <translation>Penjualan dan retur</translation>
    </message>
    <message>
        <source>Debt before</source>
        <translation>Utang sebelumnya</translation>
    </message>
    <message>
        <source>Credit before</source>
        <translation>Titipan sebelumnya</translation>
    </message>
    <message>
        <source>Debt after</source>
        <translation>Utang sesudahnya</translation>
    </message>
    <message>
        <source>Credit after</source>
        <translation>Titipan sesudahnya</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>Belum jatuh tempo</translation>
    </message>
    <message>
        <source>1–30 days</source>
        <translation>1–30 hari</translation>
    </message>
    <message>
        <source>31–60 days</source>
        <translation>31–60 hari</translation>
    </message>
    <message>
        <source>61–90 days</source>
        <translation>61–90 hari</translation>
    </message>
    <message>
        <source>Over 90 days</source>
        <translation>Lebih dari 90 hari</translation>
    </message>
    <message>
        <source>Unapplied credit</source>
        <translation>Titipan belum dipakai</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Saldo akhir</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Saldo akhir</translation>
    </message>
    <message>
        <source>Walk-in</source>
        <translation>Pembeli umum</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Pendapatan</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>Beban</translation>
    </message>
    <message>
        <source>Income in all</source>
        <translation>Total pendapatan</translation>
    </message>
    <message>
        <source>Expense in all</source>
        <translation>Total beban</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Laba</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Rugi</translation>
    </message>
    <message>
        <source>Profit so far</source>
        <translation>Laba berjalan</translation>
    </message>
    <message>
        <source>Assets</source>
        <translation>Aset</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>Liabilitas</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>Ekuitas</translation>
    </message>
    <message>
        <source>Assets in all</source>
        <translation>Total aset</translation>
    </message>
    <message>
        <source>Liabilities in all</source>
        <translation>Total liabilitas</translation>
    </message>
    <message>
        <source>Equity in all</source>
        <translation>Total ekuitas</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Hasil hitung</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>dibetulkan</translation>
    </message>
    <message>
        <source>stands</source>
        <translation>belum dibetulkan</translation>
    </message>
    <message>
        <source>{why} (reversed)</source>
        <translation>{why} (dibatalkan)</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Jejak audit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Oleh</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Sesudahnya</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Uang masuk</translation>
    </message>
    <message>
        <source>Money out</source>
        <translation>Uang keluar</translation>
    </message>
    <message>
        <source>Added to what is owed</source>
        <translation>Tambahan utang</translation>
    </message>
    <message>
        <source>Added to credit</source>
        <translation>Tambahan titipan</translation>
    </message>
</context>
<context>
    <name>ReportNames</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
</context>
<context>
    <name>ReportTable</name>
    <message>
        <source>Nothing on that day</source>
        <translation>Tidak ada data pada tanggal itu</translation>
    </message>
    <message>
        <source>Choose another day above.</source>
        <translation>Pilih tanggal lain di atas.</translation>
    </message>
    <message>
        <source>Nothing in these days</source>
        <translation>Tidak ada data dalam periode ini</translation>
    </message>
    <message>
        <source>Choose other days above.</source>
        <translation>Pilih periode lain di atas.</translation>
    </message>
    <message>
        <source>No check found a difference in these days</source>
        <translation>Tidak ada selisih yang ditemukan dalam periode ini</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Receivables ageing</source>
        <translation>Umur piutang</translation>
    </message>
    <message>
        <source>Who owes how much, and how late</source>
        <translation>Utang menurut umur</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Rekening pelanggan</translation>
    </message>
    <message>
        <source>What one customer bought and paid</source>
        <translation>Belanja dan bayar</translation>
    </message>
    <message>
        <source>Consolidations</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>When each sale was paid, and how late</source>
        <translation>Kapan setiap penjualan dilunasi, dan seberapa terlambat</translation>
    </message>
    <message>
        <source>Sales by day</source>
        <translation>Penjualan per hari</translation>
    </message>
    <message>
        <source>Sold and taken back, day by day</source>
        <translation>Terjual dan retur, hari demi hari</translation>
    </message>
    <message>
        <source>Sales by customer</source>
        <translation>Penjualan per pelanggan</translation>
    </message>
    <message>
        <source>Who buys most</source>
        <translation>Pembeli terbesar</translation>
    </message>
    <message>
        <source>Sales by item</source>
        <translation>Penjualan per barang</translation>
    </message>
    <message>
        <source>What sells most</source>
        <translation>Barang terlaris</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Pembukuan</translation>
    </message>
    <message>
        <source>Debt and credit that were consolidated</source>
        <translation>Utang dan titipan yang sudah dikompensasi</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Lama pelunasan</translation>
    </message>
    <message>
        <source>Every change, with what stood before and after</source>
        <translation>Setiap perubahan, sebelum dan sesudah</translation>
    </message>
    <message>
        <source>Day book</source>
        <translation>Buku harian</translation>
    </message>
    <message>
        <source>Every entry with its debit and credit</source>
        <translation>Setiap catatan dengan debit dan kreditnya</translation>
    </message>
    <message>
        <source>Cash book</source>
        <translation>Buku kas</translation>
    </message>
    <message>
        <source>Money in and out, by way of paying</source>
        <translation>Uang masuk dan keluar, per cara bayar</translation>
    </message>
    <message>
        <source>Discrepancies</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>What checks found and put right</source>
        <translation>Temuan pemeriksaan dan pembetulannya</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Akun</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Jejak audit</translation>
    </message>
    <message>
        <source>Trial balance</source>
        <translation>Neraca saldo</translation>
    </message>
    <message>
        <source>Every account; both sides are equal</source>
        <translation>Setiap akun; kedua sisi seimbang</translation>
    </message>
    <message>
        <source>Profit and loss</source>
        <translation>Laba rugi</translation>
    </message>
    <message>
        <source>Income less expense</source>
        <translation>Pendapatan dikurangi beban</translation>
    </message>
    <message>
        <source>Balance sheet</source>
        <translation>Neraca</translation>
    </message>
    <message>
        <source>What the shop has, owes, is worth</source>
        <translation>Aset, liabilitas, dan ekuitas toko</translation>
    </message>
    <message>
        <source>{entry} · due {day}</source>
        <translation>{entry} · jatuh tempo {day}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Cetak …</translation>
    </message>
    <message>
        <source>See the pages, print them or save a PDF · Ctrl+P</source>
        <translation>Lihat halamannya, cetak, atau simpan sebagai PDF · Ctrl+P</translation>
    </message>
    <message>
        <source>For all who owe …</source>
        <translation>Untuk semua yang berutang …</translation>
    </message>
    <message>
        <source>A statement for everybody who owes, in one go</source>
        <translation>Rekening semua pelanggan yang berutang, sekaligus</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Back to the report · Alt+Left</source>
        <translation>Kembali ke laporan · Alt+Kiri</translation>
    </message>
    <message>
        <source>Whose statement?</source>
        <translation>Rekening pelanggan yang mana?</translation>
    </message>
    <message>
        <source>Type three letters of a name above: what was bought, what was paid, what is open.</source>
        <translation>Ketik tiga huruf nama di atas: yang dibeli, yang dibayar, dan yang belum lunas.</translation>
    </message>
    <message>
        <source>This report cannot be shown</source>
        <translation>Laporan ini tidak bisa ditampilkan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln baris</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped. Choose it once more, or other days.</source>
        <translation>Dihentikan. Pilih sekali lagi, atau pilih periode lain.</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Menulis {file}</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>Tersimpan: {file}</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Bring back a safety copy</source>
        <translation>Pulihkan salinan cadangan</translation>
    </message>
    <message>
        <source>Safety copies, the newest first</source>
        <translation>Salinan cadangan, yang terbaru dulu</translation>
    </message>
    <message>
        <source>No safety copies here</source>
        <translation>Tidak ada salinan cadangan di sini</translation>
    </message>
    <message>
        <source>Choose a file, for instance on a memory stick.</source>
        <translation>Pilih berkas, misalnya di flashdisk.</translation>
    </message>
    <message>
        <source>Choose a copy to see what it holds.</source>
        <translation>Pilih salinan untuk melihat isinya.</translation>
    </message>
    <message>
        <source>Another file …</source>
        <translation>Berkas lain …</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>The book before a copy came back</source>
        <translation>Buku sebelum salinan dipulihkan</translation>
    </message>
    <message>
        <source>The book of an older version</source>
        <translation>Buku dari versi lama</translation>
    </message>
    <message>
        <source>Safety copy</source>
        <translation>Salinan cadangan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>The book as it is now is kept too, so this can be undone.</source>
        <translation>Buku yang sekarang juga disimpan, jadi pemulihan ini bisa diurungkan.</translation>
    </message>
    <message>
        <source>Shopbook (*.shopbook)</source>
        <translation>Shopbook (*.shopbook)</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>Utang pelanggan</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Last recorded {moment}</source>
        <translation>Terakhir dicatat {moment}</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>Take goods back</source>
        <translation>Terima retur</translation>
    </message>
    <message>
        <source>Type what the goods are worth.</source>
        <translation>Ketik nilai barangnya.</translation>
    </message>
    <message>
        <source>Stays as credit</source>
        <translation>Menjadi titipan</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Dibayarkan</translation>
    </message>
    <message>
        <source>What is not owed any more</source>
        <translation>Utang yang berkurang</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>What came back, and why</source>
        <translation>Barang apa yang kembali, dan sebabnya</translation>
    </message>
    <message>
        <source>Worth</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>What was paid already</source>
        <translation>Yang sudah dibayar</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Take goods back from {name}</source>
        <translation>Terima retur dari {name}</translation>
    </message>
    <message>
        <source>less owed on {name}</source>
        <translation>utang berkurang pada {name}</translation>
    </message>
    <message>
        <source>paid out</source>
        <translation>dibayarkan</translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation>menjadi titipan</translation>
    </message>
    <message>
        <source>Take back {amount}</source>
        <translation>Terima retur {amount}</translation>
    </message>
    <message>
        <source>Goods worth {amount} come back</source>
        <translation>Barang senilai {amount} kembali</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>Reverse</source>
        <translation>Batalkan</translation>
    </message>
    <message>
        <source>Reading the entry …</source>
        <translation>Membaca catatan …</translation>
    </message>
    <message>
        <source>Reverse them together with it</source>
        <translation>Batalkan bersama-sama</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Apa yang salah</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reverse {name}</source>
        <translation>Batalkan {name}</translation>
    </message>
    <message>
        <source>{day} · {amount} · {customer}</source>
        <translation>{day} · {amount} · {customer}</translation>
    </message>
    <message>
        <source>walk-in</source>
        <translation>pembeli umum</translation>
    </message>
    <message>
        <source>These depend on it:</source>
        <translation>Yang bergantung padanya:</translation>
    </message>
    <message>
        <source>It has been reversed already, on {day}.</source>
        <translation>Sudah dibatalkan pada {day}.</translation>
    </message>
    <message>
        <source>A reversal is not reversed again: record the entry anew instead.</source>
        <translation>Pembatalan tidak bisa dibatalkan lagi: catat ulang saja.</translation>
    </message>
    <message>
        <source>Reverse those first, or all together: tick the box.</source>
        <translation>Batalkan itu dulu, atau semuanya bersama: centang kotaknya.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more entries go with it</source>
        <translation>
            <numerusform>%Ln catatan lagi ikut bersamanya</numerusform>
        </translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>Nothing is erased: the opposite entry is added, dated today.</source>
        <translation>Tidak ada yang dihapus: ditambahkan catatan lawannya, bertanggal hari ini.</translation>
    </message>
    <message>
        <source>then consolidated</source>
        <translation>lalu dikompensasi</translation>
    </message>
    <message>
        <source>A reversal stands; record it again if it was a mistake.</source>
        <translation>Pembatalan tetap berlaku; catat lagi jika itu keliru.</translation>
    </message>
</context>
<context>
    <name>RunsView</name>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>No checks yet</source>
        <translation>Belum ada pemeriksaan</translation>
    </message>
    <message>
        <source>Every start and every few minutes the balances are proved; each run is kept here.</source>
        <translation>Setiap kali program dibuka dan setiap beberapa menit, saldo dibuktikan; setiap pemeriksaan disimpan di sini.</translation>
    </message>
    <message>
        <source>What it found</source>
        <translation>Temuan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>In step</source>
        <translation>Cocok</translation>
    </message>
    <message>
        <source>Put right</source>
        <translation>Dibetulkan</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Salah</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Ditemukan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Uraian</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Should be</source>
        <translation>Seharusnya</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Selisih</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Berbeda</translation>
    </message>
    <message>
        <source>What the check of {when} found, damage first, then the largest difference:</source>
        <translation>Temuan pemeriksaan {when}, kerusakan dulu, lalu selisih terbesar:</translation>
    </message>
    <message>
        <source>The check of {when} found nothing.</source>
        <translation>Pemeriksaan {when} tidak menemukan masalah.</translation>
    </message>
</context>
<context>
    <name>SaleDialog</name>
    <message>
        <source>Record sale</source>
        <translation>Catat penjualan</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Simpan perbaikan</translation>
    </message>
    <message>
        <source>Type an amount.</source>
        <translation>Ketik jumlahnya.</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Perbaikan</translation>
    </message>
    <message>
        <source>Record sale {amount}</source>
        <translation>Catat penjualan {amount}</translation>
    </message>
    <message>
        <source>Record cash sale {amount}</source>
        <translation>Catat penjualan tunai {amount}</translation>
    </message>
    <message>
        <source>Say why, or sell for cash.</source>
        <translation>Sebutkan alasannya, atau jual tunai.</translation>
    </message>
    <message>
        <source>{name} has {available} in credit, {missing} short; nothing was recorded.</source>
        <translation>Titipan {name} {available}, kurang {missing}; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>Correct {entry}</source>
        <translation>Perbaiki {entry}</translation>
    </message>
</context>
<context>
    <name>SaleForm</name>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Type an amount. Without a customer it is a cash sale, paid in full.</source>
        <translation>Ketik jumlahnya. Tanpa pelanggan berarti penjualan tunai, langsung lunas.</translation>
    </message>
    <message>
        <source>List the goods</source>
        <translation>Rinci barang</translation>
    </message>
    <message>
        <source>Lines with quantity and price · Alt+L</source>
        <translation>Baris dengan banyaknya dan harga · Alt+L</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Discount on all of it</source>
        <translation>Potongan keseluruhan</translation>
    </message>
    <message>
        <source>Leave it empty for a cash sale.</source>
        <translation>Kosongkan untuk penjualan tunai.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Tidak ada</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Semuanya</translation>
    </message>
    <message>
        <source>A part</source>
        <translation>Sebagian</translation>
    </message>
    <message>
        <source>Only from credit</source>
        <translation>Hanya dari titipan</translation>
    </message>
    <message>
        <source>Paid now</source>
        <translation>Dibayar sekarang</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cara bayar</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Berapa</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Uang diterima</translation>
    </message>
    <message>
        <source>Leave it empty if it was exact.</source>
        <translation>Kosongkan kalau uangnya pas.</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Jatuh tempo</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>What it was, for the sales slip</source>
        <translation>Barangnya, untuk di nota</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Why it is allowed all the same</source>
        <translation>Alasan tetap diizinkan</translation>
    </message>
    <message>
        <source>Use credit {amount}</source>
        <translation>Pakai titipan {amount}</translation>
    </message>
</context>
<context>
    <name>SaleOutlook</name>
    <message>
        <source>of it tax</source>
        <translation>termasuk pajak</translation>
    </message>
    <message>
        <source>Change to give back</source>
        <translation>Uang kembalian</translation>
    </message>
    <message>
        <source>{amount} short.</source>
        <translation>Kurang {amount}.</translation>
    </message>
    <message>
        <source>Cash sale {amount}, paid in full.</source>
        <translation>Penjualan tunai {amount}, lunas.</translation>
    </message>
    <message>
        <source>stays as credit</source>
        <translation>menjadi titipan</translation>
    </message>
    <message>
        <source>pays what was owed before</source>
        <translation>melunasi utang sebelumnya</translation>
    </message>
    <message>
        <source>Balance of {name} after this: {balance}.</source>
        <translation>Saldo {name} sesudah ini: {balance}.</translation>
    </message>
    <message>
        <source>{amount} paid now</source>
        <translation>{amount} dibayar sekarang</translation>
    </message>
    <message>
        <source>{amount} from credit</source>
        <translation>{amount} dari titipan</translation>
    </message>
    <message>
        <source>{amount} owed by {day}</source>
        <translation>{amount} utang, jatuh tempo {day}</translation>
    </message>
    <message>
        <source>{status}: {parts}.</source>
        <translation>{status}: {parts}.</translation>
    </message>
</context>
<context>
    <name>SaveButton</name>
    <message>
        <source>Save as</source>
        <translation>Simpan sebagai</translation>
    </message>
    <message>
        <source>&amp;Excel …</source>
        <translation>&amp;Excel …</translation>
    </message>
    <message>
        <source>&amp;CSV …</source>
        <translation>&amp;CSV …</translation>
    </message>
    <message>
        <source>&amp;PDF …</source>
        <translation>&amp;PDF …</translation>
    </message>
    <message>
        <source>Save what is shown as Excel, CSV or PDF · Ctrl+S</source>
        <translation>Simpan yang tampil sebagai Excel, CSV, atau PDF · Ctrl+S</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>A credit limit cannot be negative; leave it empty for no limit.</source>
        <translation>Batas utang tidak boleh kurang dari nol; biarkan kosong kalau tanpa batas.</translation>
    </message>
    <message>
        <source>A customer needs a name.</source>
        <translation>Pelanggan perlu nama.</translation>
    </message>
    <message>
        <source>A debt cannot be due before its own day.</source>
        <translation>Jatuh tempo utang tidak bisa sebelum tanggalnya sendiri.</translation>
    </message>
    <message>
        <source>A logo has at most {what} KB; make it smaller.</source>
        <translation>Logo paling besar {what} KB; kecilkan dulu.</translation>
    </message>
    <message>
        <source>A logo is a PNG or JPEG picture.</source>
        <translation>Logo adalah gambar PNG atau JPEG.</translation>
    </message>
    <message>
        <source>A moment needs its time zone.</source>
        <translation>Waktu perlu zona waktunya.</translation>
    </message>
    <message>
        <source>A payment of {name} is still on the way. Say first what became of it; nothing was changed.</source>
        <translation>Pembayaran dari {name} belum masuk. Selesaikan dulu statusnya; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>A quantity is more than nothing; use a return to take goods back.</source>
        <translation>Banyaknya harus lebih dari nol; untuk barang yang kembali, pakai Terima retur.</translation>
    </message>
    <message>
        <source>A request id has between 1 and {LONGEST_UID} characters.</source>
        <translation>Nomor permintaan terdiri dari 1 sampai {LONGEST_UID} huruf.</translation>
    </message>
    <message>
        <source>A reversal cannot be reversed; record the entry anew instead.</source>
        <translation>Pembatalan tidak bisa dibatalkan; catat ulang saja.</translation>
    </message>
    <message>
        <source>A sale cannot be due before its own day.</source>
        <translation>Jatuh tempo penjualan tidak bisa sebelum tanggalnya sendiri.</translation>
    </message>
    <message>
        <source>A sale without a customer has to be paid in full.</source>
        <translation>Penjualan tanpa pelanggan harus dibayar lunas.</translation>
    </message>
    <message>
        <source>A tax rate is between 0 and 100 %.</source>
        <translation>Pajak antara 0 dan 100 %.</translation>
    </message>
    <message>
        <source>Accepted {words} in the book.</source>
        <translation>{words} di buku ini diterima.</translation>
    </message>
    <message>
        <source>Account {account} is not what this program knows it as.</source>
        <translation>Akun {account} tidak seperti yang dikenal program ini.</translation>
    </message>
    <message>
        <source>Accounts receivable</source>
        <translation>Piutang usaha</translation>
    </message>
    <message>
        <source>Added {name}.</source>
        <translation>{name} ditambahkan.</translation>
    </message>
    <message>
        <source>All consolidated by hand</source>
        <translation>Semua dikompensasi manual</translation>
    </message>
    <message>
        <source>All of that batch has been reversed already.</source>
        <translation>Semua isi kelompok itu sudah dibatalkan.</translation>
    </message>
    <message>
        <source>And {what} more.</source>
        <translation>Dan {what} lagi.</translation>
    </message>
    <message>
        <source>Audit row</source>
        <translation>Baris audit</translation>
    </message>
    <message>
        <source>Audit row {row_id} is missing.</source>
        <translation>Baris audit {row_id} hilang.</translation>
    </message>
    <message>
        <source>Audit row {row_id} is not what it was when it was written.</source>
        <translation>Baris audit {row_id} tidak lagi seperti waktu ditulis.</translation>
    </message>
    <message>
        <source>Automatic: credit applied to a sale of a later day</source>
        <translation>Otomatis: titipan dipakai untuk penjualan di hari kemudian</translation>
    </message>
    <message>
        <source>Bad debts</source>
        <translation>Beban piutang tak tertagih</translation>
    </message>
    <message>
        <source>Bad debts recovered</source>
        <translation>Pemulihan piutang tak tertagih</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>Bank</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Cash sale {number}: {money}.</source>
        <translation>Penjualan tunai {number}: {money}.</translation>
    </message>
    <message>
        <source>Changed the {key}.</source>
        <translation>{key} diubah.</translation>
    </message>
    <message>
        <source>Cheques</source>
        <translation>Cek</translation>
    </message>
    <message>
        <source>Choose two different customers to merge.</source>
        <translation>Pilih dua pelanggan yang berbeda untuk digabungkan.</translation>
    </message>
    <message>
        <source>Consolidated by hand</source>
        <translation>Dikompensasi manual</translation>
    </message>
    <message>
        <source>Consolidated {who}: {money} debt and {money2} credit cleared.</source>
        <translation>{who} dikompensasi: utang {money} dan titipan {money2} lunas.</translation>
    </message>
    <message>
        <source>Consolidated: {money} debt and {money2} credit cleared.</source>
        <translation>Dikompensasi: utang {money} dan titipan {money2} lunas.</translation>
    </message>
    <message>
        <source>Customer deposits</source>
        <translation>Titipan pelanggan</translation>
    </message>
    <message>
        <source>Customer {customer} was changed behind the program&apos;s back, or the audit has no row for it.</source>
        <translation>Pelanggan {customer} diubah dari luar program, atau tidak ada barisnya di jejak audit.</translation>
    </message>
    <message>
        <source>Discount {number} for {name}: {money}.</source>
        <translation>Potongan {number} untuk {name}: {money}.</translation>
    </message>
    <message>
        <source>Discounts allowed</source>
        <translation>Potongan penjualan</translation>
    </message>
    <message>
        <source>Each part of line {number} is more than nothing.</source>
        <translation>Setiap bagian dari baris {number} lebih dari nol.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Entry {due} has no ledger row.</source>
        <translation>Catatan {due} tidak punya baris di mutasi pelanggan.</translation>
    </message>
    <message>
        <source>Entry {entry_id} ({title}) is not what it was when it was recorded.</source>
        <translation>Catatan {entry_id} ({title}) tidak lagi seperti waktu dicatat.</translation>
    </message>
    <message>
        <source>Entry {entry_id} is missing from the journal.</source>
        <translation>Catatan {entry_id} hilang dari jurnal.</translation>
    </message>
    <message>
        <source>Entry {entry_id} is not a sale on a customer&apos;s account.</source>
        <translation>Catatan {entry_id} bukan penjualan atas nama pelanggan.</translation>
    </message>
    <message>
        <source>Entry {entry_id} is not a sale.</source>
        <translation>Catatan {entry_id} bukan penjualan.</translation>
    </message>
    <message>
        <source>Entry {entry} does not sum to zero.</source>
        <translation>Catatan {entry} tidak berjumlah nol.</translation>
    </message>
    <message>
        <source>Entry {entry} has a line that is not its customer&apos;s.</source>
        <translation>Catatan {entry} punya baris yang bukan milik pelanggannya.</translation>
    </message>
    <message>
        <source>Entry {entry} is settled with more than it comes to, or with less than nothing.</source>
        <translation>Catatan {entry} dilunasi lebih dari nilainya, atau kurang dari nol.</translation>
    </message>
    <message>
        <source>Entry {entry} settles {target} from {source}, which do not belong together.</source>
        <translation>Catatan {entry} melunasi {target} dari {source}, padahal keduanya tidak berhubungan.</translation>
    </message>
    <message>
        <source>Entry {entry} was never posted.</source>
        <translation>Catatan {entry} tidak pernah dibukukan.</translation>
    </message>
    <message>
        <source>Every amount with a “{mark}” has three digits behind it, as in {seen}: say which is the decimal mark.</source>
        <translation>Setiap jumlah dengan “{mark}” diikuti tiga angka, seperti {seen}: pilih mana tanda desimalnya.</translation>
    </message>
    <message>
        <source>Imported {entries} entries from {name}.</source>
        <translation>{entries} catatan diimpor dari {name}.</translation>
    </message>
    <message>
        <source>In {table} {words} to {parent} that are not there.</source>
        <translation>Di {table}, {words} merujuk {parent} yang tidak ada.</translation>
    </message>
    <message>
        <source>It is in the book as payment {numbers}.</source>
        <translation>Sudah ada di buku sebagai pembayaran {numbers}.</translation>
    </message>
    <message>
        <source>It is in the book, split into payments {numbers}.</source>
        <translation>Sudah ada di buku, dibagi menjadi pembayaran {numbers}.</translation>
    </message>
    <message>
        <source>Its lines differ from the ledger row that was written with it.</source>
        <translation>Baris-barisnya berbeda dari baris mutasi yang ditulis bersamanya.</translation>
    </message>
    <message>
        <source>Ledger row {stored} belongs to no entry of this customer.</source>
        <translation>Baris {stored} di mutasi pelanggan tidak milik catatan mana pun dari pelanggan ini.</translation>
    </message>
    <message>
        <source>Ledger row {stored} of entry {due} is not what the journal says ({field}).</source>
        <translation>Baris {stored} dari catatan {due} tidak seperti kata jurnal ({field}).</translation>
    </message>
    <message>
        <source>Ledger row {stored} of entry {due} stands in the wrong place.</source>
        <translation>Baris {stored} dari catatan {due} berada di tempat yang salah.</translation>
    </message>
    <message>
        <source>Line {number} is in the book already.</source>
        <translation>Baris {number} sudah ada di buku.</translation>
    </message>
    <message>
        <source>Line {number} is split into {FEWEST} to {MOST} parts.</source>
        <translation>Baris {number} dibagi menjadi {FEWEST} sampai {MOST} bagian.</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation>Dompet digital</translation>
    </message>
    <message>
        <source>More credit was to be used than the sale comes to.</source>
        <translation>Titipan yang dipakai lebih besar dari nilai penjualannya.</translation>
    </message>
    <message>
        <source>More was to be settled than is open there; nothing was recorded.</source>
        <translation>Yang dilunasi lebih dari sisa yang ada; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>More was to be settled than is still open there; nothing was recorded.</source>
        <translation>Yang dilunasi lebih dari sisa yang masih ada; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>Noted: {money} from {name} is on the way. It is not counted yet.</source>
        <translation>Dicatat: {money} dari {name} belum masuk, jadi belum dihitung.</translation>
    </message>
    <message>
        <source>Nothing in this book is damaged.</source>
        <translation>Tidak ada yang rusak di buku ini.</translation>
    </message>
    <message>
        <source>Nothing to consolidate: nobody has both debt and credit.</source>
        <translation>Tidak ada yang dikompensasi: tidak ada yang punya utang sekaligus titipan.</translation>
    </message>
    <message>
        <source>Nothing to consolidate: {name} does not have both debt and credit.</source>
        <translation>Tidak ada yang dikompensasi: {name} tidak punya utang sekaligus titipan.</translation>
    </message>
    <message>
        <source>Of that sale only {money} is left to take back; nothing was recorded.</source>
        <translation>Dari penjualan itu hanya {money} yang masih bisa diretur; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>Only {money} of {name} was written off and not recovered yet.</source>
        <translation>Piutang {name} yang dihapus dan belum dibayar hanya {money}.</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Opening balance of {name} recorded.</source>
        <translation>Saldo awal {name} dicatat.</translation>
    </message>
    <message>
        <source>Opening balances</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Other entries depend on this one: {names}. Reverse them first, or all together.</source>
        <translation>Catatan lain bergantung pada ini: {names}. Batalkan itu dulu, atau semuanya bersama.</translation>
    </message>
    <message>
        <source>Other money</source>
        <translation>Uang lainnya</translation>
    </message>
    <message>
        <source>Payment terms are between 0 and {LONGEST_TERMS} days.</source>
        <translation>Tempo antara 0 dan {LONGEST_TERMS} hari.</translation>
    </message>
    <message>
        <source>Payment terms cannot be less than 0 days.</source>
        <translation>Tempo tidak boleh kurang dari 0 hari.</translation>
    </message>
    <message>
        <source>Payment {number} from {name}: {money}.</source>
        <translation>Pembayaran {number} dari {name}: {money}.</translation>
    </message>
    <message>
        <source>Recorded 1 payment from {name}: {total}.</source>
        <translation>1 pembayaran dari {name} dicatat: {total}.</translation>
    </message>
    <message>
        <source>Recorded {len} payments from {name}: {total}.</source>
        <translation>{len} pembayaran dari {name} dicatat: {total}.</translation>
    </message>
    <message>
        <source>Recovered {number} from {name}: {money}.</source>
        <translation>Pemulihan piutang {number} dari {name}: {money}.</translation>
    </message>
    <message>
        <source>Refund {number} to {name}: {money}.</source>
        <translation>Pengembalian titipan {number} kepada {name}: {money}.</translation>
    </message>
    <message>
        <source>Reversed {len} entries.</source>
        <translation>{len} catatan dibatalkan.</translation>
    </message>
    <message>
        <source>Reversed: {title} and {others} that belonged to it.</source>
        <translation>Dibatalkan: {title} dan {others} yang termasuk di dalamnya.</translation>
    </message>
    <message>
        <source>Reversed: {title}.</source>
        <translation>Dibatalkan: {title}.</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Rounding {number} for {name}: {money}.</source>
        <translation>Pembulatan {number} untuk {name}: {money}.</translation>
    </message>
    <message>
        <source>Sale {number} to {name}: {money}.</source>
        <translation>Penjualan {number} kepada {name}: {money}.</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Sales returns</source>
        <translation>Retur penjualan</translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>{name} disimpan.</translation>
    </message>
    <message>
        <source>Say why the book is used as it is.</source>
        <translation>Sebutkan mengapa buku dipakai apa adanya.</translation>
    </message>
    <message>
        <source>Say why the lock date is moved.</source>
        <translation>Sebutkan alasan tanggal tutup buku diubah.</translation>
    </message>
    <message>
        <source>Something is open on entry {entry}, which leaves nothing open.</source>
        <translation>Ada sisa pada catatan {entry}, padahal catatan itu tidak menyisakan apa-apa.</translation>
    </message>
    <message>
        <source>Something the check of {name} reads cannot be read.</source>
        <translation>Yang dibaca pemeriksaan {name} tidak bisa dibaca.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Dihentikan.</translation>
    </message>
    <message>
        <source>Taken back {number} from {name}: {money}.</source>
        <translation>Retur {number} dari {name}: {money}.</translation>
    </message>
    <message>
        <source>Tax payable</source>
        <translation>Utang pajak</translation>
    </message>
    <message>
        <source>That entry is not a customer&apos;s payment.</source>
        <translation>Catatan itu bukan pembayaran pelanggan.</translation>
    </message>
    <message>
        <source>That entry is not a sale.</source>
        <translation>Catatan itu bukan penjualan.</translation>
    </message>
    <message>
        <source>That is a whole number between {least} and {most}.</source>
        <translation>Isinya bilangan bulat antara {least} dan {most}.</translation>
    </message>
    <message>
        <source>That is before the day of the sale itself.</source>
        <translation>Itu sebelum tanggal penjualannya.</translation>
    </message>
    <message>
        <source>That is longer than {LONGEST_TEXT} characters.</source>
        <translation>Teks itu lebih dari {LONGEST_TEXT} huruf.</translation>
    </message>
    <message>
        <source>That is not a way to make a debt smaller.</source>
        <translation>Itu bukan cara mengurangi utang.</translation>
    </message>
    <message>
        <source>That is one of: {allowed}.</source>
        <translation>Isinya salah satu dari: {allowed}.</translation>
    </message>
    <message>
        <source>That is the book itself; choose a safety copy of it.</source>
        <translation>Itu bukunya sendiri; pilih salinan cadangannya.</translation>
    </message>
    <message>
        <source>That is yes or no.</source>
        <translation>Isinya ya atau tidak.</translation>
    </message>
    <message>
        <source>That payment is already {value}; nothing was recorded.</source>
        <translation>Pembayaran itu sudah {value}; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>That sale has been reversed.</source>
        <translation>Penjualan itu sudah dibatalkan.</translation>
    </message>
    <message>
        <source>That sale is another customer&apos;s.</source>
        <translation>Penjualan itu milik pelanggan lain.</translation>
    </message>
    <message>
        <source>The amount cannot be less than zero.</source>
        <translation>Jumlahnya tidak boleh kurang dari nol.</translation>
    </message>
    <message>
        <source>The amount is too large; the largest that can be entered is {largest}.</source>
        <translation>Jumlahnya terlalu besar; paling besar {largest}.</translation>
    </message>
    <message>
        <source>The amount must be more than zero.</source>
        <translation>Jumlahnya harus lebih dari nol.</translation>
    </message>
    <message>
        <source>The audit has no row for entry {entry}.</source>
        <translation>Jejak audit tidak punya baris untuk catatan {entry}.</translation>
    </message>
    <message>
        <source>The balance of customer {min} would not be proved; nothing of it was recorded.</source>
        <translation>Saldo pelanggan {min} tidak akan terbukti; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The book is closed up to {isoformat}; {isoformat2} cannot be used any more.</source>
        <translation>Buku sudah ditutup sampai {isoformat}; tanggal {isoformat2} tidak bisa dipakai lagi.</translation>
    </message>
    <message>
        <source>The book is closed.</source>
        <translation>Buku ditutup.</translation>
    </message>
    <message>
        <source>The code {code} is already {row}&apos;s.</source>
        <translation>Kode {code} sudah dipakai {row}.</translation>
    </message>
    <message>
        <source>The computer could not read or write {name}. What was being stored was not kept.</source>
        <translation>Komputer tidak bisa membaca atau menulis {name}. Yang sedang disimpan tidak jadi tersimpan.</translation>
    </message>
    <message>
        <source>The consolidation kept for entry {entry} does not agree with its lines.</source>
        <translation>Kompensasi yang disimpan untuk catatan {entry} tidak cocok dengan baris-barisnya.</translation>
    </message>
    <message>
        <source>The consolidation of entry {entry} does not begin or end where the ledger does.</source>
        <translation>Kompensasi dari catatan {entry} tidak berawal atau berakhir seperti mutasi pelanggan.</translation>
    </message>
    <message>
        <source>The correction took other entries with it. Look at them in the day book, and record again what is to stand.</source>
        <translation>Perbaikan itu ikut membatalkan catatan lain. Lihat di buku harian, lalu catat lagi yang masih berlaku.</translation>
    </message>
    <message>
        <source>The currency of a book stays what it is; make a new book for another.</source>
        <translation>Mata uang sebuah buku tetap seperti adanya; buat buku baru untuk mata uang lain.</translation>
    </message>
    <message>
        <source>The customer is back; there was nothing to move.</source>
        <translation>Pelanggan sudah aktif lagi; tidak ada yang perlu dipindahkan.</translation>
    </message>
    <message>
        <source>The database engine does not keep its setting {name}; the book was not touched.</source>
        <translation>Mesin basis data tidak mempertahankan setelan {name}; buku tidak disentuh.</translation>
    </message>
    <message>
        <source>The discount is as large as the sale itself.</source>
        <translation>Potongannya sebesar penjualannya sendiri.</translation>
    </message>
    <message>
        <source>The discount of a line is larger than the line.</source>
        <translation>Potongan sebuah baris lebih besar dari barisnya.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was stored in {name}; make room and try again.</source>
        <translation>Disk penuh. Tidak ada yang tersimpan di {name}; kosongkan ruang lalu coba lagi.</translation>
    </message>
    <message>
        <source>The figures of {name} would be too large for the book; nothing was recorded.</source>
        <translation>Angka {name} akan terlalu besar untuk buku ini; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The file brings its own definitions; such a file is never read.</source>
        <translation>Berkas ini membawa definisinya sendiri; berkas seperti itu tidak pernah dibaca.</translation>
    </message>
    <message>
        <source>The file has no column {heading}.</source>
        <translation>Berkas tidak punya kolom {heading}.</translation>
    </message>
    <message>
        <source>The file holds bytes that no text has; it is not a list to import.</source>
        <translation>Berkas berisi tanda yang tidak ada dalam teks; itu bukan daftar untuk diimpor.</translation>
    </message>
    <message>
        <source>The file {file} will be replaced when you next change a preference.</source>
        <translation>Berkas {file} akan diganti begitu Anda mengubah pengaturan.</translation>
    </message>
    <message>
        <source>The folder of {name} cannot be written.</source>
        <translation>Folder {name} tidak bisa ditulisi.</translation>
    </message>
    <message>
        <source>The index {name} does not follow from its table.</source>
        <translation>Indeks {name} tidak sesuai dengan tabelnya.</translation>
    </message>
    <message>
        <source>The lock date cannot be in the future: nothing could be recorded.</source>
        <translation>Tanggal tutup buku tidak bisa di masa depan: tidak ada yang bisa dicatat.</translation>
    </message>
    <message>
        <source>The logo is on the shop&apos;s papers now.</source>
        <translation>Logo sekarang ada di kertas toko.</translation>
    </message>
    <message>
        <source>The name has between 1 and {LONGEST_TEXT} characters.</source>
        <translation>Nama terdiri dari 1 sampai {LONGEST_TEXT} huruf.</translation>
    </message>
    <message>
        <source>The name is longer than {NAME_LENGTH} characters.</source>
        <translation>Nama lebih panjang dari {NAME_LENGTH} huruf.</translation>
    </message>
    <message>
        <source>The numbers of {kind} have a gap or go further than what was given out.</source>
        <translation>Nomor {kind} melompat atau lebih jauh dari yang diberikan.</translation>
    </message>
    <message>
        <source>The old file is kept as {kept}.</source>
        <translation>Berkas lama disimpan sebagai {kept}.</translation>
    </message>
    <message>
        <source>The part applied to the debt is at most the amount and at most what is owed; nothing was recorded.</source>
        <translation>Bagian untuk melunasi utang paling banyak sebesar pembayarannya dan sebesar utangnya; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The part applied to the debt is at most the amount; nothing was recorded.</source>
        <translation>Bagian untuk melunasi utang paling banyak sebesar pembayarannya; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The part from credit cannot be negative.</source>
        <translation>Bagian dari titipan tidak boleh kurang dari nol.</translation>
    </message>
    <message>
        <source>The part paid out is at most what the goods are worth.</source>
        <translation>Yang dibayarkan paling banyak seharga barangnya.</translation>
    </message>
    <message>
        <source>The payment of {money} from {customer_name} {words}.</source>
        <translation>Pembayaran {money} dari {customer_name} {words}.</translation>
    </message>
    <message>
        <source>The quantity is too large; the largest is {largest}.</source>
        <translation>Banyaknya terlalu besar; paling besar {largest}.</translation>
    </message>
    <message>
        <source>The quantity must be more than zero.</source>
        <translation>Banyaknya harus lebih dari nol.</translation>
    </message>
    <message>
        <source>The request id {uid} was already used for something else; nothing was recorded.</source>
        <translation>Nomor permintaan {uid} sudah dipakai untuk hal lain; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The safety copy failed. {what}</source>
        <translation>Salinan cadangan gagal dibuat. {what}</translation>
    </message>
    <message>
        <source>The safety copy failed: {what}. The book itself was not changed.</source>
        <translation>Salinan cadangan gagal dibuat: {what}. Bukunya sendiri tidak diubah.</translation>
    </message>
    <message>
        <source>The safety copy {name} cannot be used: {fault}</source>
        <translation>Salinan cadangan {name} tidak bisa dipakai: {fault}</translation>
    </message>
    <message>
        <source>The safety copy {name} cannot be used: {sentence}</source>
        <translation>Salinan cadangan {name} tidak bisa dipakai: {sentence}</translation>
    </message>
    <message>
        <source>The search index does not follow from the customers.</source>
        <translation>Indeks pencarian tidak sesuai dengan pelanggan.</translation>
    </message>
    <message>
        <source>The search text of customer {customer} does not follow from the name.</source>
        <translation>Teks pencarian pelanggan {customer} tidak sesuai dengan namanya.</translation>
    </message>
    <message>
        <source>The sequence of till {till} has a gap.</source>
        <translation>Urutan kasir {till} melompat.</translation>
    </message>
    <message>
        <source>The setting {key} is not what the audit says it is.</source>
        <translation>Pengaturan {key} tidak seperti kata jejak audit.</translation>
    </message>
    <message>
        <source>The shop&apos;s papers have no logo now.</source>
        <translation>Kertas toko sekarang tanpa logo.</translation>
    </message>
    <message>
        <source>This file ends at {what} number {last}, but {what2} number {row_id} has been seen: it is an older copy put back, or its end was cut off.</source>
        <translation>Berkas ini berakhir di {what} nomor {last}, padahal {what2} nomor {row_id} pernah terlihat: ini salinan lama, atau ujungnya terpotong.</translation>
    </message>
    <message>
        <source>audit row</source>
        <translation>baris audit</translation>
    </message>
    <message>
        <source>customer list</source>
        <translation>daftar pelanggan</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>index</source>
        <translation>indeks</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>mutasi</translation>
    </message>
    <message>
        <source>open sales and credits</source>
        <translation>penjualan belum lunas dan titipan</translation>
    </message>
    <message>
        <source>table</source>
        <translation>tabel</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>pemicu</translation>
    </message>
    <message>
        <source>{capitalize} number {row_id} has another chain value than was seen before: the book was written anew behind the program&apos;s back, or two copies of it went different ways.</source>
        <translation>{capitalize} nomor {row_id} punya nilai rantai lain dari yang pernah terlihat: buku ditulis ulang dari luar program, atau dua salinannya dipakai sendiri-sendiri.</translation>
    </message>
    <message>
        <source>{name} is in {folder} already; nothing was written.</source>
        <translation>{name} sudah ada di {folder}; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>{name} is out of the archive again.</source>
        <translation>{name} keluar dari arsip.</translation>
    </message>
    <message>
        <source>{name} is suspended: a debt of {money} is over the limit of {limit}. Sell for cash or from credit, or give a reason to allow it.</source>
        <translation>{name} dibekukan: utangnya {money}, melebihi batas {limit}. Jual tunai atau dari titipan, atau isi alasan untuk mengizinkannya.</translation>
    </message>
    <message>
        <source>“{shorten}” could be {iso} or {iso2}. Write it like {example}, or name the month.</source>
        <translation>“{shorten}” bisa {iso} atau {iso2}. Tulis seperti {example}, atau sebutkan bulannya.</translation>
    </message>
    <message>
        <source>“{tidy}” is no balance</source>
        <translation>“{tidy}” bukan saldo</translation>
    </message>
    <message>
        <source>“{tidy}” is no day</source>
        <translation>“{tidy}” bukan tanggal</translation>
    </message>
    <message>
        <source>“{tidy}” is no day a book can hold</source>
        <translation>“{tidy}” bukan tanggal yang bisa dicatat buku</translation>
    </message>
    <message>
        <source>“{tidy}” is no line of a statement</source>
        <translation>“{tidy}” bukan baris rekening koran</translation>
    </message>
    <message>
        <source>“{value}{what}” is no day</source>
        <translation>“{value}{what}” bukan tanggal</translation>
    </message>
    <message>
        <source>A book code is three groups of four digits and letters from A to F, as 1A2B-3C4D-5E6F.</source>
        <translation>Kode buku terdiri dari tiga kelompok yang masing-masing berisi empat angka atau huruf A sampai F, seperti 1A2B-3C4D-5E6F.</translation>
    </message>
    <message>
        <source>A mapping&apos;s name has between 1 and {LONGEST_NAME} characters.</source>
        <translation>Nama cara membaca terdiri atas 1 sampai {LONGEST_NAME} huruf.</translation>
    </message>
    <message>
        <source>A name like the customer&apos;s stands in it.</source>
        <translation>Nama yang mirip nama pelanggan ada di dalamnya.</translation>
    </message>
    <message>
        <source>A payment of this amount is awaited from the customer.</source>
        <translation>Pembayaran sejumlah ini dari pelanggan tersebut memang ditunggu.</translation>
    </message>
    <message>
        <source>A row of {name} holds what that table refuses.</source>
        <translation>Sebuah baris {name} berisi hal yang ditolak tabel itu.</translation>
    </message>
    <message>
        <source>A spreadsheet holds {MOST_SHEET_ROWS} rows, and there are more. Nothing was written; choose CSV or the full dump.</source>
        <translation>Satu lembar kerja memuat {MOST_SHEET_ROWS} baris, dan barisnya lebih banyak. Tidak ada yang ditulis; pilih CSV atau ekspor semuanya.</translation>
    </message>
    <message>
        <source>A text of {len} characters is longer than a spreadsheet&apos;s cell can hold. Nothing was written; choose CSV or the full dump.</source>
        <translation>Teks sepanjang {len} huruf melebihi isi satu sel lembar kerja. Tidak ada yang ditulis; pilih CSV atau ekspor semuanya.</translation>
    </message>
    <message>
        <source>All of these lines are in the book already.</source>
        <translation>Semua baris ini sudah ada di buku.</translation>
    </message>
    <message>
        <source>An index of {name} cannot be read.</source>
        <translation>Sebuah indeks {name} tidak bisa dibaca.</translation>
    </message>
    <message>
        <source>Audit row {row} is gone.</source>
        <translation>Baris audit {row} hilang.</translation>
    </message>
    <message>
        <source>Audit row {row} says something else ({column}).</source>
        <translation>Isi baris audit {row} menjadi lain ({column}).</translation>
    </message>
    <message>
        <source>Automatic: consolidated by the daily run</source>
        <translation>Otomatis: dikompensasi harian</translation>
    </message>
    <message>
        <source>Batch {batch} is not what the audit says of it.</source>
        <translation>Kelompok {batch} tidak seperti yang dikatakan jejak audit.</translation>
    </message>
    <message>
        <source>Entries {one} and {other} have each other&apos;s lines.</source>
        <translation>Catatan {one} dan {other} saling bertukar baris.</translation>
    </message>
    <message>
        <source>Entries {one} and {other} stand in each other&apos;s place.</source>
        <translation>Catatan {one} dan {other} saling bertukar tempat.</translation>
    </message>
    <message>
        <source>Entry {entry} belongs to customer {other} instead of {owner}.</source>
        <translation>Catatan {entry} menjadi milik pelanggan {other}, bukan {owner}.</translation>
    </message>
    <message>
        <source>Entry {entry} has two lines more, of {money}.</source>
        <translation>Catatan {entry} mendapat dua baris lagi, sebesar {money}.</translation>
    </message>
    <message>
        <source>Entry {entry} is dated {after} instead of {before}.</source>
        <translation>Catatan {entry} bertanggal {after}, bukan {before}.</translation>
    </message>
    <message>
        <source>Entry {entry} is gone, with all that was written with it.</source>
        <translation>Catatan {entry} hilang, dengan semua yang ditulis bersamanya.</translation>
    </message>
    <message>
        <source>Entry {entry} is new: a payment of {money} by customer {customer}.</source>
        <translation>Catatan {entry} baru: pembayaran {money} oleh pelanggan {customer}.</translation>
    </message>
    <message>
        <source>Entry {entry} is there again, as entry {copy}.</source>
        <translation>Catatan {entry} ada sekali lagi, sebagai catatan {copy}.</translation>
    </message>
    <message>
        <source>Import {number} is not what the audit says of it.</source>
        <translation>Impor {number} tidak seperti yang dikatakan jejak audit.</translation>
    </message>
    <message>
        <source>Imported {_entries} entries from {name}.</source>
        <translation>{_entries} catatan diimpor dari {name}.</translation>
    </message>
    <message>
        <source>It can be read, but nothing is recorded in it until a newer safety copy is brought back or it is accepted as it is.</source>
        <translation>Berkas ini bisa dibaca, tetapi tidak ada yang dicatat di dalamnya sampai salinan yang lebih baru dipulihkan atau berkas ini diterima apa adanya.</translation>
    </message>
    <message>
        <source>It could be {names} or {names2}.</source>
        <translation>Bisa {names} atau {names2}.</translation>
    </message>
    <message>
        <source>It does not fit the book: {reason}.</source>
        <translation>Tidak cocok dengan buku: {reason}.</translation>
    </message>
    <message>
        <source>It is exactly what is open on a sale.</source>
        <translation>Jumlahnya tepat sama dengan sisa satu penjualan.</translation>
    </message>
    <message>
        <source>It is exactly what the customer owes.</source>
        <translation>Jumlahnya tepat sama dengan utang pelanggan.</translation>
    </message>
    <message>
        <source>It names sale {what}.</source>
        <translation>Menyebut penjualan {what}.</translation>
    </message>
    <message>
        <source>It was written anew behind the program&apos;s back, or two copies of it went different ways.</source>
        <translation>Buku ini ditulis ulang dari luar program, atau dua salinannya dipakai sendiri-sendiri.</translation>
    </message>
    <message>
        <source>Its day is in the future.</source>
        <translation>Tanggalnya belum tiba.</translation>
    </message>
    <message>
        <source>Its day is locked.</source>
        <translation>Tanggalnya terkunci.</translation>
    </message>
    <message>
        <source>Its first row is: {first}.</source>
        <translation>Baris pertamanya: {first}.</translation>
    </message>
    <message>
        <source>Line {line} of entry {entry} says {money} instead of {money2}.</source>
        <translation>Baris {line} catatan {entry} menyebut {money}, bukan {money2}.</translation>
    </message>
    <message>
        <source>Line {number} cannot be read: a cell is longer than {LARGEST_CELL} characters. Nothing was imported.</source>
        <translation>Baris {number} tidak terbaca: ada sel yang lebih panjang dari {LARGEST_CELL} huruf. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>Line {number} cannot be read: {csv_words}. Nothing was imported.</source>
        <translation>Baris {number} tidak terbaca: {csv_words}. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>Line {number} is money that left the account.</source>
        <translation>Baris {number} adalah uang yang keluar dari rekening.</translation>
    </message>
    <message>
        <source>Line {number}: {error}</source>
        <translation>Baris {number}: {error}</translation>
    </message>
    <message>
        <source>Line {start} has more than {MOST_COLUMNS} columns.</source>
        <translation>Baris {start} punya lebih dari {MOST_COLUMNS} kolom.</translation>
    </message>
    <message>
        <source>Nothing was imported: line {line}: {reason}, and {more} more.</source>
        <translation>Tidak ada yang diimpor: baris {line}: {reason}, dan {more} lagi.</translation>
    </message>
    <message>
        <source>Nothing was imported: line {line}: {reason}.</source>
        <translation>Tidak ada yang diimpor: baris {line}: {reason}.</translation>
    </message>
    <message>
        <source>Nothing was imported: {table}, line {line}: {reason}.</source>
        <translation>Tidak ada yang diimpor: {table}, baris {line}: {reason}.</translation>
    </message>
    <message>
        <source>One row of {table} of entry {entry} is gone.</source>
        <translation>Satu baris {table} dari catatan {entry} hilang.</translation>
    </message>
    <message>
        <source>Payment on the way {pending_id}, or what became of it, is gone; the audit has it.</source>
        <translation>Pembayaran yang belum masuk {pending_id}, atau hasil akhirnya, hilang; jejak audit memilikinya.</translation>
    </message>
    <message>
        <source>Read {len} customers and {posted} entries from {name}.</source>
        <translation>{len} pelanggan dan {posted} catatan dibaca dari {name}.</translation>
    </message>
    <message>
        <source>Reversed {len} entries; {len2} customers of the import are put away.</source>
        <translation>{len} catatan dibatalkan; {len2} pelanggan dari impor itu diarsipkan.</translation>
    </message>
    <message>
        <source>Row {number} has more than {MOST_COLUMNS} columns; it is not a list to import.</source>
        <translation>Baris {number} punya lebih dari {MOST_COLUMNS} kolom; ini bukan daftar untuk diimpor.</translation>
    </message>
    <message>
        <source>Sale entry {entry} is {money} larger, and every entry from there on is sealed anew.</source>
        <translation>Catatan penjualan {entry} lebih besar {money}, dan setiap catatan sejak itu disegel ulang.</translation>
    </message>
    <message>
        <source>Sale entry {entry} is {money} larger, with its ledger, what is open and the balance.</source>
        <translation>Catatan penjualan {entry} lebih besar {money}, beserta mutasi pelanggan, yang belum dibayar, dan saldonya.</translation>
    </message>
    <message>
        <source>Say whose payment line {number} is.</source>
        <translation>Pilih dari siapa pembayaran di baris {number}.</translation>
    </message>
    <message>
        <source>Say why this file is used as it is.</source>
        <translation>Sebutkan mengapa berkas ini dipakai apa adanya.</translation>
    </message>
    <message>
        <source>Some days of the file have the day first, others the month: say which of them is meant.</source>
        <translation>Sebagian tanggal di berkas mendahulukan tanggal, sebagian bulan: pilih mana yang dimaksud.</translation>
    </message>
    <message>
        <source>That day has not come yet.</source>
        <translation>Tanggal itu belum tiba.</translation>
    </message>
    <message>
        <source>That is longer than {LONGEST_TEXT} characters; make it shorter. Nothing was recorded.</source>
        <translation>Teks itu lebih dari {LONGEST_TEXT} huruf; pendekkan dulu. Tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>The audit tells of an import in batch {batch} that is not there.</source>
        <translation>Jejak audit mencatat impor dalam kelompok {batch} yang tidak ada.</translation>
    </message>
    <message>
        <source>The check of {name} cannot be made before the indexes are made anew.</source>
        <translation>Pemeriksaan {name} tidak bisa dilakukan sebelum indeksnya dibuat ulang.</translation>
    </message>
    <message>
        <source>The copy to be damaged could not be made: {what}.</source>
        <translation>Salinan yang akan dirusak tidak bisa dibuat: {what}.</translation>
    </message>
    <message>
        <source>The credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>The customer paid the same amount within {TWIN_DAYS} days: payment {numbers}.</source>
        <translation>Pelanggan membayar jumlah yang sama dalam {TWIN_DAYS} hari: pembayaran {numbers}.</translation>
    </message>
    <message>
        <source>The customer&apos;s code stands in it.</source>
        <translation>Kode pelanggan ada di dalamnya.</translation>
    </message>
    <message>
        <source>The customer&apos;s name stands in it.</source>
        <translation>Nama pelanggan ada di dalamnya.</translation>
    </message>
    <message>
        <source>The customer&apos;s phone number stands in it.</source>
        <translation>Nomor telepon pelanggan ada di dalamnya.</translation>
    </message>
    <message>
        <source>The day of line {number} is in the future.</source>
        <translation>Tanggal baris {number} belum tiba.</translation>
    </message>
    <message>
        <source>The day of line {number} is locked.</source>
        <translation>Tanggal baris {number} terkunci.</translation>
    </message>
    <message>
        <source>The debt</source>
        <translation>Utang</translation>
    </message>
    <message>
        <source>The file does not agree with itself: {reason}.</source>
        <translation>Isi berkas ini saling bertentangan: {reason}.</translation>
    </message>
    <message>
        <source>The file from before the last {missing} changes is back in its place.</source>
        <translation>Berkas dari sebelum {missing} perubahan terakhir ada lagi di tempatnya.</translation>
    </message>
    <message>
        <source>The file has more than {MOST_LINES} lines; it is not a bank statement.</source>
        <translation>Berkas ini punya lebih dari {MOST_LINES} baris; itu bukan rekening koran.</translation>
    </message>
    <message>
        <source>The file has more than {MOST_ROWS} rows; nothing was imported.</source>
        <translation>Berkas ini punya lebih dari {MOST_ROWS} baris; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The file has no column for {missing}. Its columns are: {header}.</source>
        <translation>Berkas ini tidak punya kolom untuk {missing}. Kolomnya: {header}.</translation>
    </message>
    <message>
        <source>The file has no column {tidy} for {tidy2}.</source>
        <translation>Berkas ini tidak punya kolom {tidy} untuk {tidy2}.</translation>
    </message>
    <message>
        <source>The file is damaged: {tidy}.</source>
        <translation>Berkas ini rusak: {tidy}.</translation>
    </message>
    <message>
        <source>The file names the customer by code.</source>
        <translation>Berkas ini menyebut pelanggan dengan kodenya.</translation>
    </message>
    <message>
        <source>The file&apos;s text is cut off or damaged, or its encoding is not {encoding}; nothing was imported.</source>
        <translation>Teks berkas ini terpotong atau rusak, atau pengodeannya bukan {encoding}; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The guard {name} is gone.</source>
        <translation>Pengaman {name} hilang.</translation>
    </message>
    <message>
        <source>The guard {name} refuses nothing any more.</source>
        <translation>Pengaman {name} tidak lagi menolak apa pun.</translation>
    </message>
    <message>
        <source>The last day</source>
        <translation>Tanggal terakhir</translation>
    </message>
    <message>
        <source>The lines of entry {entry} are there twice.</source>
        <translation>Baris-baris catatan {entry} ada dua kali.</translation>
    </message>
    <message>
        <source>The note of entry {entry} goes on: &quot;{words}&quot;.</source>
        <translation>Keterangan catatan {entry} bertambah: &quot;{words}&quot;.</translation>
    </message>
    <message>
        <source>The number of ledger rows</source>
        <translation>Jumlah baris mutasi</translation>
    </message>
    <message>
        <source>The parts of line {number} come to {there}, and the line is {line}.</source>
        <translation>Bagian-bagian dari baris {number} berjumlah {there}, sedangkan barisnya {line}.</translation>
    </message>
    <message>
        <source>The parts of the file lie deeper in each other than SAF-T has them.</source>
        <translation>Bagian-bagian berkas ini bersarang lebih dalam daripada SAF-T.</translation>
    </message>
    <message>
        <source>The safety copy {copy} knows of it.</source>
        <translation>Salinan cadangan {copy} mengetahuinya.</translation>
    </message>
    <message>
        <source>The search index cannot be read.</source>
        <translation>Indeks pencarian tidak bisa dibaca.</translation>
    </message>
    <message>
        <source>The separator is one sign, no quote and no end of line.</source>
        <translation>Pemisah adalah satu tanda, bukan tanda kutip dan bukan akhir baris.</translation>
    </message>
    <message>
        <source>The spreadsheet has more than {MOST_ROWS} rows; nothing was imported.</source>
        <translation>Lembar kerja ini berisi lebih dari {MOST_ROWS} baris; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet holds files of other folders; nothing was imported.</source>
        <translation>Lembar kerja ini berisi berkas dari folder lain; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is too large unpacked; nothing was imported.</source>
        <translation>Lembar kerja terlalu besar; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The statement is in {tidy}, the book in {code}.</source>
        <translation>Rekening koran dalam {tidy}, buku dalam {code}.</translation>
    </message>
    <message>
        <source>The stored {field} of customer {customer} is {money} larger.</source>
        <translation>{field} tersimpan pelanggan {customer} lebih besar {money}.</translation>
    </message>
    <message>
        <source>The trial balance is not zero.</source>
        <translation>Neraca saldo tidak nol.</translation>
    </message>
    <message>
        <source>The {field} is longer than {TEXT_LENGTH} characters.</source>
        <translation>{field} lebih panjang dari {TEXT_LENGTH} huruf.</translation>
    </message>
    <message>
        <source>The {name} in the {_PLACES} differs from the journal.</source>
        <translation>{name} di {_PLACES} berbeda dari jurnal.</translation>
    </message>
    <message>
        <source>The {type} {name} is missing.</source>
        <translation>{type} {name} hilang.</translation>
    </message>
    <message>
        <source>The {type} {name} is not one of this program&apos;s.</source>
        <translation>{type} {name} bukan milik program ini.</translation>
    </message>
    <message>
        <source>The {type} {name} is not the one this program made.</source>
        <translation>{type} {name} bukan yang dibuat program ini.</translation>
    </message>
    <message>
        <source>There are control characters in the text; type it again, please.</source>
        <translation>Ada tanda yang tidak terlihat di teks ini; ketik lagi.</translation>
    </message>
    <message>
        <source>There is a receipt for sales, payments and refunds only; this is something else.</source>
        <translation>Nota hanya ada untuk penjualan, pembayaran, dan pengembalian titipan; ini hal lain.</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was not touched.</source>
        <translation>Sudah ada berkas {name}; tidak disentuh.</translation>
    </message>
    <message>
        <source>There is already a file {name}; it was not touched. Choose another name.</source>
        <translation>Sudah ada berkas {name}; tidak disentuh. Pilih nama lain.</translation>
    </message>
    <message>
        <source>There is an invoice for a sale only.</source>
        <translation>Faktur hanya untuk penjualan.</translation>
    </message>
    <message>
        <source>There is no account {code}.</source>
        <translation>Tidak ada akun {code}.</translation>
    </message>
    <message>
        <source>There is no batch {batch_id} in this book.</source>
        <translation>Tidak ada kelompok {batch_id} di buku ini.</translation>
    </message>
    <message>
        <source>There is no customer with the code {code}.</source>
        <translation>Tidak ada pelanggan dengan kode {code}.</translation>
    </message>
    <message>
        <source>There is no customer {customer_id} in this book.</source>
        <translation>Tidak ada pelanggan {customer_id} di buku ini.</translation>
    </message>
    <message>
        <source>There is no entry {entry_id} in this book.</source>
        <translation>Tidak ada catatan {entry_id} di buku ini.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Tidak ada berkas {path}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}.</source>
        <translation>Tidak ada folder {parent}.</translation>
    </message>
    <message>
        <source>There is no folder {parent}; nothing was written.</source>
        <translation>Tidak ada folder {parent}; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>There is no mapping {name}; kept are: {known}.</source>
        <translation>Tidak ada cara baca {name}; yang tersimpan: {known}.</translation>
    </message>
    <message>
        <source>There is no report {key}. There are: {REPORTS}.</source>
        <translation>Tidak ada laporan {key}. Yang ada: {REPORTS}.</translation>
    </message>
    <message>
        <source>There is no room to try it on a copy: {megabytes} MB are needed, {megabytes2} MB are free. Nothing was done.</source>
        <translation>Tidak ada tempat untuk mencobanya pada salinan: perlu {megabytes} MB, yang kosong {megabytes2} MB. Tidak ada yang dilakukan.</translation>
    </message>
    <message>
        <source>There is no sale {number} in this book.</source>
        <translation>Tidak ada penjualan {number} di buku ini.</translation>
    </message>
    <message>
        <source>There is no setting {key}. There are: {SETTABLE}.</source>
        <translation>Tidak ada pengaturan {key}. Yang ada: {SETTABLE}.</translation>
    </message>
    <message>
        <source>There is not that much credit.</source>
        <translation>Titipannya tidak sebanyak itu.</translation>
    </message>
    <message>
        <source>This book is marked as damaged: see the check before you rely on what is locked.</source>
        <translation>Buku ini ditandai rusak: lihat pemeriksaan sebelum mengandalkan yang terkunci.</translation>
    </message>
    <message>
        <source>This book is not as it was on {moment}: what was recorded then is something else now.</source>
        <translation>Buku ini tidak sama seperti pada {moment}: yang dicatat saat itu sekarang berbeda.</translation>
    </message>
    <message>
        <source>This entry has already been reversed, by entry {reversed_by}.</source>
        <translation>Catatan ini sudah dibatalkan, oleh catatan {reversed_by}.</translation>
    </message>
    <message>
        <source>This file is not the newest: changes recorded by {moment} are missing here.</source>
        <translation>Berkas ini bukan yang terbaru: perubahan yang dicatat sampai {moment} tidak ada di sini.</translation>
    </message>
    <message>
        <source>This file is not the newest: on {moment} the book had 1 entry that is missing here.</source>
        <translation>Berkas ini bukan yang terbaru: pada {moment} buku punya 1 catatan yang tidak ada di sini.</translation>
    </message>
    <message>
        <source>This file is not the newest: on {moment} the book had {entries} entries that are missing here.</source>
        <translation>Berkas ini bukan yang terbaru: pada {moment} buku punya {entries} catatan yang tidak ada di sini.</translation>
    </message>
    <message>
        <source>This file is the newest state of the book from now on.</source>
        <translation>Mulai sekarang berkas ini adalah keadaan buku yang terbaru.</translation>
    </message>
    <message>
        <source>This file is the newest state of the book that is known.</source>
        <translation>Berkas ini adalah keadaan buku terbaru yang diketahui.</translation>
    </message>
    <message>
        <source>This is a PDF. Ask the bank&apos;s page for the statement as OFX, MT940 or CSV.</source>
        <translation>Ini PDF. Minta rekening koran sebagai OFX, MT940 atau CSV di halaman bank.</translation>
    </message>
    <message>
        <source>This is no bank statement: it has no heading for a day and an amount (or money in and out).{said}</source>
        <translation>Ini bukan rekening koran: tidak ada judul kolom untuk hari dan jumlah (atau uang masuk dan keluar).{said}</translation>
    </message>
    <message>
        <source>This payer was matched to the customer before.</source>
        <translation>Pembayar ini pernah dicocokkan dengan pelanggan tersebut.</translation>
    </message>
    <message>
        <source>Tick the lines to record first.</source>
        <translation>Centang dulu baris yang akan dicatat.</translation>
    </message>
    <message>
        <source>Till {till} is not what it was when the book was begun.</source>
        <translation>Kasir {till} tidak seperti saat buku dimulai.</translation>
    </message>
    <message>
        <source>Transfers between customers</source>
        <translation>Pemindahan antar pelanggan</translation>
    </message>
    <message>
        <source>Two lines of entry {entry} differ by {money}, so that it still sums to zero.</source>
        <translation>Dua baris catatan {entry} bergeser {money}, sehingga jumlahnya tetap nol.</translation>
    </message>
    <message>
        <source>Type a day.</source>
        <translation>Ketik tanggal.</translation>
    </message>
    <message>
        <source>Type either an amount or lines for the sale.</source>
        <translation>Ketik jumlahnya, atau baris-baris penjualannya.</translation>
    </message>
    <message>
        <source>Type the amount without a minus.</source>
        <translation>Ketik jumlahnya tanpa minus.</translation>
    </message>
    <message>
        <source>Type the quantity without a minus.</source>
        <translation>Ketik banyaknya tanpa minus.</translation>
    </message>
    <message>
        <source>Type what the customer owes or has in credit.</source>
        <translation>Ketik utang atau titipan pelanggan.</translation>
    </message>
    <message>
        <source>Type what the goods are worth, or choose the sale they came from.</source>
        <translation>Ketik nilai barangnya, atau pilih penjualannya.</translation>
    </message>
    <message>
        <source>Type {noun}.</source>
        <translation>Ketik {noun}.</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Diurungkan</translation>
    </message>
    <message>
        <source>What became of payment on the way {pending_id} was changed, or has no audit row.</source>
        <translation>Hasil pembayaran yang belum masuk {pending_id} diubah, atau tidak ada barisnya di jejak audit.</translation>
    </message>
    <message>
        <source>What entry {entry} settles is settled twice.</source>
        <translation>Yang dilunasi catatan {entry} dilunasi dua kali.</translation>
    </message>
    <message>
        <source>What is open on entry {entry} does not follow from the journal ({field}).</source>
        <translation>Sisa catatan {entry} tidak sesuai dengan jurnal ({field}).</translation>
    </message>
    <message>
        <source>What is open on entry {entry} is not kept.</source>
        <translation>Sisa pada catatan {entry} tidak tersimpan.</translation>
    </message>
    <message>
        <source>What is still owed is settled first; only the rest can be paid out. Nothing was recorded.</source>
        <translation>Utang yang tersisa dilunasi dulu; hanya selebihnya yang bisa dibayarkan. Tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>What was paid</source>
        <translation>Total pembayaran</translation>
    </message>
    <message>
        <source>What was sold</source>
        <translation>Total belanja</translation>
    </message>
    <message>
        <source>Written off {number} for {name}: {money}.</source>
        <translation>Penghapusan piutang {number} untuk {name}: {money}.</translation>
    </message>
    <message>
        <source>You chose the customer.</source>
        <translation>Anda yang memilih pelanggannya.</translation>
    </message>
    <message>
        <source>Your preferences could not be read ({strerror}); the usual ones apply.</source>
        <translation>Pengaturan Anda tidak bisa dibaca ({strerror}); dipakai pengaturan bawaan.</translation>
    </message>
    <message>
        <source>a customer who is not settled cannot be put away</source>
        <translation>pelanggan yang belum lunas tidak bisa diarsipkan</translation>
    </message>
    <message>
        <source>a line has an amount</source>
        <translation>sebuah baris harus punya jumlah</translation>
    </message>
    <message>
        <source>a line has neither a debit nor a credit</source>
        <translation>satu baris tidak punya debit maupun kredit</translation>
    </message>
    <message>
        <source>a minus does not belong here</source>
        <translation>minus tidak pada tempatnya di sini</translation>
    </message>
    <message>
        <source>a number is missing beside a sign like + or ×</source>
        <translation>ada angka yang kurang di samping tanda seperti + atau ×</translation>
    </message>
    <message>
        <source>a quantity</source>
        <translation>banyaknya</translation>
    </message>
    <message>
        <source>a quote is never closed</source>
        <translation>ada tanda kutip yang tidak ditutup</translation>
    </message>
    <message>
        <source>a sign in it is not known</source>
        <translation>ada tanda yang tidak dikenal</translation>
    </message>
    <message>
        <source>a word in it is not known</source>
        <translation>ada kata yang tidak dikenal</translation>
    </message>
    <message>
        <source>a {value} is no correction</source>
        <translation>{value} bukan koreksi</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktif</translation>
    </message>
    <message>
        <source>address</source>
        <translation>alamat</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>an amount</source>
        <translation>jumlah uang</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>diarsipkan</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>saldo</translation>
    </message>
    <message>
        <source>before and after do not agree with its journal lines</source>
        <translation>angka sebelum dan sesudah tidak cocok dengan baris jurnalnya</translation>
    </message>
    <message>
        <source>block</source>
        <translation>tolak</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>memulihkan</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>checking the copy</source>
        <translation>memeriksa salinan</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>masuk</translation>
    </message>
    <message>
        <source>consolidation {number}</source>
        <translation>kompensasi {number}</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>menyalin</translation>
    </message>
    <message>
        <source>credit</source>
        <translation>titipan</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>customer {code} stands at {here} in the book, the file opens with {there}</source>
        <translation>pelanggan {code} di buku bersaldo {here}, berkas dimulai dengan {there}</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>pelanggan</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>sekali sehari</translation>
    </message>
    <message>
        <source>day</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>day, month and year are not clear</source>
        <translation>tanggal, bulan, dan tahunnya tidak jelas</translation>
    </message>
    <message>
        <source>days</source>
        <translation>hari</translation>
    </message>
    <message>
        <source>debt</source>
        <translation>utang</translation>
    </message>
    <message>
        <source>description</source>
        <translation>barang</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>selisih</translation>
    </message>
    <message>
        <source>discount {number}</source>
        <translation>potongan {number}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>selesai</translation>
    </message>
    <message>
        <source>due</source>
        <translation>jatuh tempo</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>entry {entry} stands there twice</source>
        <translation>catatan {entry} tercantum dua kali</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>kalau persis saling menutup</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gagal</translation>
    </message>
    <message>
        <source>guards</source>
        <translation>pengaman</translation>
    </message>
    <message>
        <source>it could be two months</source>
        <translation>bisa jadi dua bulan yang berbeda</translation>
    </message>
    <message>
        <source>it does not say what settles what</source>
        <translation>tidak disebutkan apa melunasi apa</translation>
    </message>
    <message>
        <source>it has more than one decimal mark</source>
        <translation>tanda desimalnya lebih dari satu</translation>
    </message>
    <message>
        <source>it has no CustomerID</source>
        <translation>tidak ada CustomerID</translation>
    </message>
    <message>
        <source>it has {len} cells, and {len2} belong there</source>
        <translation>isinya {len} sel, seharusnya {len2}</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>terlalu panjang</translation>
    </message>
    <message>
        <source>it reverses what was reversed before</source>
        <translation>ia membatalkan yang sudah dibatalkan sebelumnya</translation>
    </message>
    <message>
        <source>it settles more than is open</source>
        <translation>ia melunasi lebih dari yang terbuka</translation>
    </message>
    <message>
        <source>it settles what neither owes nor gives anything</source>
        <translation>ia melunasi sesuatu yang bukan utang dan bukan titipan</translation>
    </message>
    <message>
        <source>it would be due on {isoformat}, before its own day</source>
        <translation>jatuh temponya {isoformat}, sebelum tanggalnya sendiri</translation>
    </message>
    <message>
        <source>its digits are of two kinds of writing</source>
        <translation>angkanya dari dua macam tulisan</translation>
    </message>
    <message>
        <source>its journal lines say {value}</source>
        <translation>baris jurnalnya menyebut {value}</translation>
    </message>
    <message>
        <source>its quotes do not fit together</source>
        <translation>tanda kutipnya tidak berpasangan</translation>
    </message>
    <message>
        <source>keeping the present book</source>
        <translation>menyimpan buku yang sekarang</translation>
    </message>
    <message>
        <source>kinds of damage</source>
        <translation>jenis kerusakan</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>batas utang</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>lines matched</source>
        <translation>baris dicocokkan</translation>
    </message>
    <message>
        <source>looking through the lines</source>
        <translation>menelusuri baris</translation>
    </message>
    <message>
        <source>manual</source>
        <translation>kalau diminta</translation>
    </message>
    <message>
        <source>matching the lines</source>
        <translation>mencocokkan baris</translation>
    </message>
    <message>
        <source>method</source>
        <translation>cara bayar</translation>
    </message>
    <message>
        <source>money came and left in one row</source>
        <translation>uang masuk dan keluar dalam satu baris</translation>
    </message>
    <message>
        <source>movements</source>
        <translation>mutasi</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nama</translation>
    </message>
    <message>
        <source>no decimals</source>
        <translation>tanpa desimal</translation>
    </message>
    <message>
        <source>note</source>
        <translation>keterangan</translation>
    </message>
    <message>
        <source>nothing follows the decimal mark</source>
        <translation>tidak ada apa-apa sesudah tanda desimal</translation>
    </message>
    <message>
        <source>nothing was typed</source>
        <translation>belum ada yang diketik</translation>
    </message>
    <message>
        <source>number</source>
        <translation>nomor</translation>
    </message>
    <message>
        <source>number, name and code have at most {NAME_LENGTH} characters</source>
        <translation>nomor, nama, dan kode paling banyak {NAME_LENGTH} huruf</translation>
    </message>
    <message>
        <source>one decimal at most</source>
        <translation>paling banyak satu desimal</translation>
    </message>
    <message>
        <source>only digits belong in it</source>
        <translation>hanya angka yang boleh di sini</translation>
    </message>
    <message>
        <source>opening {number}</source>
        <translation>saldo awal {number}</translation>
    </message>
    <message>
        <source>openings</source>
        <translation>saldo awal</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>pemilik</translation>
    </message>
    <message>
        <source>pages copied</source>
        <translation>halaman disalin</translation>
    </message>
    <message>
        <source>payment {number}</source>
        <translation>pembayaran {number}</translation>
    </message>
    <message>
        <source>payments</source>
        <translation>pembayaran</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>telepon</translation>
    </message>
    <message>
        <source>price</source>
        <translation>harga</translation>
    </message>
    <message>
        <source>quantities</source>
        <translation>banyaknya</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>banyaknya</translation>
    </message>
    <message>
        <source>reading the file</source>
        <translation>membaca berkas</translation>
    </message>
    <message>
        <source>reading the lines</source>
        <translation>membaca baris</translation>
    </message>
    <message>
        <source>real-time</source>
        <translation>langsung</translation>
    </message>
    <message>
        <source>recovery {number}</source>
        <translation>pemulihan piutang {number}</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>referensi</translation>
    </message>
    <message>
        <source>refund {number}</source>
        <translation>pengembalian titipan {number}</translation>
    </message>
    <message>
        <source>repairing</source>
        <translation>membetulkan</translation>
    </message>
    <message>
        <source>return {number}</source>
        <translation>retur {number}</translation>
    </message>
    <message>
        <source>reversal {number}</source>
        <translation>pembatalan {number}</translation>
    </message>
    <message>
        <source>rounding {number}</source>
        <translation>pembulatan {number}</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>baris</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>baris dibaca</translation>
    </message>
    <message>
        <source>rows written</source>
        <translation>baris ditulis</translation>
    </message>
    <message>
        <source>sale {number}</source>
        <translation>penjualan {number}</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>penjualan</translation>
    </message>
    <message>
        <source>settles</source>
        <translation>penjualan yang dilunasi</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>dibekukan</translation>
    </message>
    <message>
        <source>terms</source>
        <translation>tempo</translation>
    </message>
    <message>
        <source>that is not the currency of this book</source>
        <translation>itu bukan mata uang buku ini</translation>
    </message>
    <message>
        <source>the amount is too large</source>
        <translation>jumlahnya terlalu besar</translation>
    </message>
    <message>
        <source>the balance is not what debt and credit come to</source>
        <translation>saldo tidak sama dengan utang dikurangi titipan</translation>
    </message>
    <message>
        <source>the code {code} is that of {name_of} in the book already</source>
        <translation>kode {code} di buku sudah dipakai {name_of}</translation>
    </message>
    <message>
        <source>the customer has no sale {shorten}</source>
        <translation>pelanggan ini tidak punya penjualan {shorten}</translation>
    </message>
    <message>
        <source>the customer has {len} sales {shorten}</source>
        <translation>pelanggan ini punya {len} penjualan {shorten}</translation>
    </message>
    <message>
        <source>the customer&apos;s debt or credit would be less than nothing</source>
        <translation>utang atau titipan pelanggan menjadi kurang dari nol</translation>
    </message>
    <message>
        <source>the terms “{shorten}” are no number of days</source>
        <translation>tempo “{shorten}” bukan jumlah hari</translation>
    </message>
    <message>
        <source>the {name} “{shorten}” is negative or finer than the smallest coin</source>
        <translation>{name} “{shorten}” negatif atau lebih kecil dari satuan terkecil</translation>
    </message>
    <message>
        <source>the {name} “{text}” cannot be read</source>
        <translation>{name} “{text}” tidak bisa dibaca</translation>
    </message>
    <message>
        <source>the {what} “{shorten}” cannot be read</source>
        <translation>{what} “{shorten}” tidak terbaca</translation>
    </message>
    <message>
        <source>tidying</source>
        <translation>merapikan</translation>
    </message>
    <message>
        <source>verifying</source>
        <translation>memeriksa</translation>
    </message>
    <message>
        <source>vouchers</source>
        <translation>bukti</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>menulis</translation>
    </message>
    <message>
        <source>{customer_name} paid {money} on {day} already: payment {number}</source>
        <translation>{customer_name} sudah membayar {money} pada {day}: pembayaran {number}</translation>
    </message>
    <message>
        <source>{encoding} is no encoding known here; there are {ENCODINGS}.</source>
        <translation>{encoding} bukan pengodean yang dikenal di sini; yang ada {ENCODINGS}.</translation>
    </message>
    <message>
        <source>{field} is nothing that {kind} have; there are {FIELDS}.</source>
        <translation>{field} tidak ada pada {kind}; yang ada {FIELDS}.</translation>
    </message>
    <message>
        <source>{isoformat} is in the future; tomorrow is the last day.</source>
        <translation>Tanggal {isoformat} belum tiba; paling lambat besok.</translation>
    </message>
    <message>
        <source>{name} and {others} more of these files are in {folder} already; nothing was written.</source>
        <translation>{name} dan {others} berkas lain dengan nama ini sudah ada di {folder}; tidak ada yang ditulis.</translation>
    </message>
    <message>
        <source>{name} cannot be read: {what}. Perhaps another program has it open. Nothing was imported.</source>
        <translation>{name} tidak bisa dibaca: {what}. Mungkin sedang dibuka program lain. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} does not say its currency. Make a new book with that currency; nothing was imported.</source>
        <translation>{name} tidak menyebut mata uangnya. Buat buku baru dengan mata uang itu; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} has a setting that no book can have: {error} Nothing was imported.</source>
        <translation>{name} punya pengaturan yang tidak bisa dimiliki buku: {error} Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} has goods worth {money} from this shop, as far as the book knows: {money2} cannot come back. Look at the amount again, or say that it is meant; nothing was recorded.</source>
        <translation>Menurut buku ini {name} punya barang senilai {money} dari toko: tidak mungkin retur {money2}. Periksa lagi jumlahnya, atau centang kalau memang begitu; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{name} is a SAF-T file, not a list; nothing was imported. New book from a file makes a book of it, and Match a bank statement takes its payments.</source>
        <translation>{name} adalah berkas SAF-T, bukan daftar; tidak ada yang diimpor. Buku baru dari berkas membuat buku darinya, dan Cocokkan rekening koran mengambil pembayarannya.</translation>
    </message>
    <message>
        <source>{name} is an old Excel file, or protected by a password. Save it as XLSX or CSV without one first; nothing was imported.</source>
        <translation>{name} adalah berkas Excel lama, atau dilindungi kata sandi. Simpan dulu sebagai XLSX atau CSV tanpa kata sandi; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is cut off: a part of the file is missing. It was not changed; bring back the newest good safety copy.</source>
        <translation>{name} terpotong: sebagian berkas hilang. Berkas tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>{name} is damaged ({what}). It was not changed; bring back the newest good safety copy.</source>
        <translation>{name} rusak ({what}). Berkas tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>{name} is damaged. It was not changed; bring back the newest good safety copy.</source>
        <translation>{name} rusak. Berkas tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>the day of the month is missing or not clear</source>
        <translation>tanggalnya tidak ada atau tidak jelas</translation>
    </message>
    <message>
        <source>The shop&apos;s tax is not what it was when that sale was recorded. Record by hand what is to stand; nothing was changed.</source>
        <translation>Pajak toko tidak lagi sama seperti saat penjualan itu dicatat. Catat sendiri apa yang seharusnya berlaku; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Automatic: consolidated after an entry that left both</source>
        <translation>Otomatis: dikompensasi sesudah catatan yang menyisakan keduanya</translation>
    </message>
    <message>
        <source>Debt and credit are consolidated from now on: {value}.</source>
        <translation>Mulai sekarang utang dan titipan dikompensasi: {value}.</translation>
    </message>
    <message>
        <source>Entry {entry_id} was never posted: the book is damaged, and not by this program. Nothing was changed; look at Check, and bring back the newest good safety copy.</source>
        <translation>Catatan {entry_id} tidak pernah dibukukan: buku ini rusak, dan bukan oleh program ini. Tidak ada yang diubah; lihat Pemeriksaan, dan pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>It was last brought back from a safety copy on {moment}.</source>
        <translation>Terakhir kali dikembalikan dari salinan cadangan pada {moment}.</translation>
    </message>
    <message>
        <source>Line {line} cannot be read: {reason}, and {more} more.</source>
        <translation>Baris {line} tidak dapat dibaca: {reason}, dan {more} lagi.</translation>
    </message>
    <message>
        <source>Line {line} cannot be read: {reason}.</source>
        <translation>Baris {line} tidak dapat dibaca: {reason}.</translation>
    </message>
    <message>
        <source>Payment on the way {pending_id} was changed, or the audit has no row for it.</source>
        <translation>Pembayaran yang belum masuk {pending_id} diubah, atau tidak ada barisnya di jejak audit.</translation>
    </message>
    <message>
        <source>The book cannot be read ({error}). Bring back the newest good safety copy.</source>
        <translation>Buku tidak bisa dibaca ({error}). Pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>The book is damaged: a setting of it cannot be read. It was not changed; bring back the newest good safety copy.</source>
        <translation>Buku rusak: salah satu pengaturannya tidak bisa dibaca. Buku tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>The book is damaged: its setting {key} is gone. It was not changed; bring back the newest good safety copy.</source>
        <translation>Buku rusak: pengaturan {key} hilang. Buku tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>The file is damaged ({row}). Bring back the newest good safety copy.</source>
        <translation>Berkas rusak ({row}). Pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>The file is damaged: the names of its tables cannot be read. It was not changed; bring back the newest good safety copy.</source>
        <translation>Berkas rusak: nama tabelnya tidak bisa dibaca. Berkas tidak diubah; pulihkan salinan cadangan terbaru yang baik.</translation>
    </message>
    <message>
        <source>The spreadsheet brings its own definitions, as none of Excel&apos;s does; nothing was imported.</source>
        <translation>Lembar kerja ini membawa definisinya sendiri, yang tidak pernah ada di berkas Excel; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet has no sheet with cells; nothing was imported.</source>
        <translation>Lembar kerja ini tidak punya lembar dengan sel; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: a part of it cannot be unpacked. Nothing was imported.</source>
        <translation>Lembar kerja ini rusak: salah satu bagiannya tidak dapat dibuka. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: perhaps it was cut off while it was copied. Nothing was imported.</source>
        <translation>Lembar kerja ini rusak: mungkin terpotong saat disalin. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is damaged: the names of its parts cannot be read. Nothing was imported.</source>
        <translation>Lembar kerja ini rusak: nama bagian-bagiannya tidak bisa dibaca. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is packed in a way that is not known here. Save it as XLSX again; nothing was imported.</source>
        <translation>Lembar kerja ini dikemas dengan cara yang tidak dikenal di sini. Simpan lagi sebagai XLSX; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>The spreadsheet is protected by a password. Save it without one first; nothing was imported.</source>
        <translation>Lembar kerja ini dilindungi kata sandi. Simpan dulu tanpa kata sandi; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>There is no payment on the way with the number {pending_id}.</source>
        <translation>Tidak ada pembayaran belum masuk dengan nomor {pending_id}.</translation>
    </message>
    <message>
        <source>a cell is longer than {LARGEST_CELL} characters</source>
        <translation>isi satu sel lebih panjang dari {LARGEST_CELL} huruf</translation>
    </message>
    <message>
        <source>the amount “{tidy}” is finer than the smallest coin</source>
        <translation>jumlah “{tidy}” lebih kecil dari satuan uang terkecil</translation>
    </message>
    <message>
        <source>the amount “{tidy}” is no figure</source>
        <translation>jumlah “{tidy}” bukan angka</translation>
    </message>
    <message>
        <source>the amount “{tidy}” is too large</source>
        <translation>jumlah “{tidy}” terlalu besar</translation>
    </message>
    <message>
        <source>the debit and credit of its journal lines are not equal</source>
        <translation>debit dan kredit baris jurnalnya tidak sama</translation>
    </message>
    <message>
        <source>the lines of sale {number} do not come to what its journal lines say</source>
        <translation>baris penjualan {number} tidak berjumlah seperti baris jurnalnya</translation>
    </message>
    <message>
        <source>the money came in more than one way</source>
        <translation>uangnya masuk lewat lebih dari satu cara</translation>
    </message>
    <message>
        <source>the number {text} is out of its series; {number} comes next</source>
        <translation>nomor {text} di luar urutannya; berikutnya {number}</translation>
    </message>
    <message>
        <source>the row ends before its {name}</source>
        <translation>baris berakhir sebelum {name}</translation>
    </message>
    <message>
        <source>the signs between the figures differ</source>
        <translation>tanda di antara angkanya berbeda-beda</translation>
    </message>
    <message>
        <source>the thousands are not grouped in the usual way</source>
        <translation>ribuannya tidak dikelompokkan seperti biasa</translation>
    </message>
    <message>
        <source>there are control characters in its {name}</source>
        <translation>ada tanda kendali dalam {name}</translation>
    </message>
    <message>
        <source>there are no digits in it</source>
        <translation>tidak ada angka di dalamnya</translation>
    </message>
    <message>
        <source>there is no amount</source>
        <translation>tidak ada jumlah</translation>
    </message>
    <message>
        <source>there is no code</source>
        <translation>tidak ada kode</translation>
    </message>
    <message>
        <source>there is no customer</source>
        <translation>tidak ada pelanggan</translation>
    </message>
    <message>
        <source>there is no customer for what is owed or in credit</source>
        <translation>tidak ada pelanggan untuk utang atau titipannya</translation>
    </message>
    <message>
        <source>there is no customer {code}</source>
        <translation>tidak ada pelanggan {code}</translation>
    </message>
    <message>
        <source>there is no customer {into}</source>
        <translation>tidak ada pelanggan {into}</translation>
    </message>
    <message>
        <source>there is no customer {text}</source>
        <translation>tidak ada pelanggan {text}</translation>
    </message>
    <message>
        <source>there is no customer {what} in the book</source>
        <translation>tidak ada pelanggan {what} di buku</translation>
    </message>
    <message>
        <source>there is no day</source>
        <translation>tidak ada tanggal</translation>
    </message>
    <message>
        <source>there is no entry {entry}</source>
        <translation>tidak ada catatan {entry}</translation>
    </message>
    <message>
        <source>there is no entry {entry} before it</source>
        <translation>tidak ada catatan {entry} sebelumnya</translation>
    </message>
    <message>
        <source>there is no line before that discount</source>
        <translation>tidak ada baris sebelum potongan itu</translation>
    </message>
    <message>
        <source>this sign is not used in numbers here</source>
        <translation>tanda ini tidak dipakai dalam angka di sini</translation>
    </message>
    <message>
        <source>transfer {number}</source>
        <translation>pemindahan saldo {number}</translation>
    </message>
    <message>
        <source>warn</source>
        <translation>ingatkan</translation>
    </message>
    <message>
        <source>was cancelled</source>
        <translation>dibatalkan</translation>
    </message>
    <message>
        <source>write off {number}</source>
        <translation>penghapusan piutang {number}</translation>
    </message>
    <message>
        <source>{_NAMES} in the customer list is not what the journal says.</source>
        <translation>{_NAMES} di daftar pelanggan tidak seperti kata jurnal.</translation>
    </message>
    <message>
        <source>{count} days from {isoformat} is further than a book goes.</source>
        <translation>{count} hari dari {isoformat} di luar jangkauan buku.</translation>
    </message>
    <message>
        <source>{count} decimals at most</source>
        <translation>paling banyak {count} desimal</translation>
    </message>
    <message>
        <source>{customer_name} paid {money} on the same day before (payment {numbers}). Record it once more if it is another payment; nothing was recorded yet.</source>
        <translation>{customer_name} sudah membayar {money} pada tanggal yang sama (pembayaran {numbers}). Catat sekali lagi kalau ini pembayaran lain; belum ada yang dicatat.</translation>
    </message>
    <message>
        <source>{isoformat} cannot be right: days go from {isoformat2} to {isoformat3}.</source>
        <translation>{isoformat} tidak mungkin benar: tanggal mulai {isoformat2} sampai {isoformat3}.</translation>
    </message>
    <message>
        <source>{isoformat} is in the future</source>
        <translation>{isoformat} belum tiba</translation>
    </message>
    <message>
        <source>{isoformat} is in the future. Record it with that day all the same?</source>
        <translation>Tanggal {isoformat} belum tiba. Tetap catat dengan tanggal itu?</translation>
    </message>
    <message>
        <source>{isoformat} is not a day a book can hold</source>
        <translation>{isoformat} bukan tanggal yang bisa dicatat buku</translation>
    </message>
    <message>
        <source>{isoformat} is not a day this book can hold.</source>
        <translation>{isoformat} bukan tanggal yang bisa dicatat buku ini.</translation>
    </message>
    <message>
        <source>{known} of the lines were in the book already.</source>
        <translation>{known} dari baris itu sudah ada di buku.</translation>
    </message>
    <message>
        <source>{len} opening balances recorded.</source>
        <translation>{len} saldo awal dicatat.</translation>
    </message>
    <message>
        <source>{message}: {texts} instead of {texts2}.</source>
        <translation>{message}: {texts} dan bukan {texts2}.</translation>
    </message>
    <message>
        <source>{name} belongs to another program, not to Shopbook. It was not touched.</source>
        <translation>{name} milik program lain, bukan Shopbook. Tidak disentuh.</translation>
    </message>
    <message>
        <source>{name} cannot be opened. Nothing was changed; check the folder.</source>
        <translation>{name} tidak bisa dibuka. Tidak ada yang diubah; periksa foldernya.</translation>
    </message>
    <message>
        <source>{name} cannot be read.</source>
        <translation>{name} tidak bisa dibaca.</translation>
    </message>
    <message>
        <source>{name} cannot be written. Nothing was changed; check that it is not write-protected.</source>
        <translation>{name} tidak bisa ditulisi. Tidak ada yang diubah; periksa apakah terlindung dari tulisan.</translation>
    </message>
    <message>
        <source>{name} could not be brought to this version ({splitlines}). It was not touched.</source>
        <translation>{name} tidak bisa dinaikkan ke versi ini ({splitlines}). Berkasnya tidak diubah.</translation>
    </message>
    <message>
        <source>{name} could not be brought to this version: its balances would change. It was not touched.</source>
        <translation>{name} tidak bisa dibawa ke versi ini: saldonya akan berubah. Tidak disentuh.</translation>
    </message>
    <message>
        <source>{name} could not be written; nothing was stored.</source>
        <translation>{name} tidak bisa ditulisi; tidak ada yang tersimpan.</translation>
    </message>
    <message>
        <source>{name} has customers or entries already, and a whole book is read into a new one only. Nothing was imported: make a new book first.</source>
        <translation>{name} sudah punya pelanggan atau catatan, padahal satu buku utuh hanya dibaca ke buku baru. Tidak ada yang diimpor: buat buku baru dulu.</translation>
    </message>
    <message>
        <source>{name} has more than {MOST_COLUMNS} columns; it is not a list to import.</source>
        <translation>{name} punya lebih dari {MOST_COLUMNS} kolom; itu bukan daftar untuk diimpor.</translation>
    </message>
    <message>
        <source>{name} has no lines of a bank statement.</source>
        <translation>{name} tidak berisi baris rekening koran.</translation>
    </message>
    <message>
        <source>{name} has {money} in credit on that day, {money2} short; nothing was recorded.</source>
        <translation>Titipan {name} pada tanggal itu {money}, kurang {money2}; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{name} has {money} in credit, {money2} short; nothing was recorded.</source>
        <translation>Titipan {name} {money}, kurang {money2}; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{name} is a PDF; nothing was imported. Export the list as CSV or XLSX where it came from.</source>
        <translation>{name} adalah PDF; tidak ada yang diimpor. Ekspor daftarnya sebagai CSV atau XLSX dari asalnya.</translation>
    </message>
    <message>
        <source>{name} is a copy of another book, “{name2}”. Open it as a book of its own; nothing was changed.</source>
        <translation>{name} adalah salinan buku lain, “{name2}”. Bukalah sebagai buku tersendiri; tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>{name} is a database, not a list; nothing was imported. A book is opened with Open book.</source>
        <translation>{name} adalah basis data, bukan daftar; tidak ada yang diimpor. Buku dibuka dengan Buka buku.</translation>
    </message>
    <message>
        <source>{name} is already archived.</source>
        <translation>{name} sudah diarsipkan.</translation>
    </message>
    <message>
        <source>{name} is already open in another window or program.</source>
        <translation>{name} sudah terbuka di jendela atau program lain.</translation>
    </message>
    <message>
        <source>{name} is archived.</source>
        <translation>{name} diarsipkan.</translation>
    </message>
    <message>
        <source>{name} is archived. Bring the customer back first; nothing was recorded.</source>
        <translation>{name} ada di arsip. Keluarkan dulu dari arsip; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{name} is damaged; nothing was imported.</source>
        <translation>{name} rusak; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is empty.</source>
        <translation>{name} kosong.</translation>
    </message>
    <message>
        <source>{name} is empty; it is not a book. It was not touched.</source>
        <translation>{name} kosong; itu bukan buku. Tidak disentuh.</translation>
    </message>
    <message>
        <source>{name} is empty; nothing was imported.</source>
        <translation>{name} kosong; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is in use by another program. Nothing was changed; try again in a moment.</source>
        <translation>{name} sedang dipakai program lain. Tidak ada yang diubah; coba lagi sebentar.</translation>
    </message>
    <message>
        <source>{name} is in {get}, and this book in {code}. Nothing was imported; make a book with that currency.</source>
        <translation>{name} memakai {get}, sedangkan buku ini {code}. Tidak ada yang diimpor; buat buku dengan mata uang itu.</translation>
    </message>
    <message>
        <source>{name} is larger than {what} MB; nothing was imported.</source>
        <translation>{name} lebih besar dari {what} MB; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is neither a book that Shopbook exported nor a SAF-T file. Lists of customers, sales or payments are imported into a book: make one, then choose Import.</source>
        <translation>{name} bukan buku yang diekspor Shopbook dan bukan berkas SAF-T. Daftar pelanggan, penjualan, atau pembayaran diimpor ke dalam buku: buat buku dulu, lalu pilih Impor.</translation>
    </message>
    <message>
        <source>{name} is no export of a book by Shopbook; nothing was imported.</source>
        <translation>{name} bukan ekspor buku dari Shopbook; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is no whole export of a book: the columns of {name2} are others. Nothing was imported.</source>
        <translation>{name} bukan ekspor buku yang utuh: kolom {name2} berbeda. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is no whole export of a book: {name2}.csv is not there. Nothing was imported.</source>
        <translation>{name} bukan ekspor buku yang utuh: {name2}.csv tidak ada. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is not a Shopbook file. It was not touched.</source>
        <translation>{name} bukan berkas Shopbook. Tidak disentuh.</translation>
    </message>
    <message>
        <source>{name} is not archived.</source>
        <translation>{name} tidak ada di arsip.</translation>
    </message>
    <message>
        <source>{name} is not proved, and was not used: {message} It can still be opened as a book of its own.</source>
        <translation>{name} tidak terbukti, dan tidak dipakai: {message} Salinan itu masih bisa dibuka sebagai buku tersendiri.</translation>
    </message>
    <message>
        <source>{name} is not settled: {money} debt and {money2} credit. Settle first, then archive.</source>
        <translation>{name} belum lunas: utang {money} dan titipan {money2}. Lunasi dulu, baru arsipkan.</translation>
    </message>
    <message>
        <source>{name} is not the copy that was made under this name: the head of its chain is another. It was not used.</source>
        <translation>{name} bukan salinan yang dibuat dengan nama ini: ujung rantainya lain. Salinan itu tidak dipakai.</translation>
    </message>
    <message>
        <source>{name} is not the sum of the customers.</source>
        <translation>{name} bukan jumlah semua pelanggan.</translation>
    </message>
    <message>
        <source>{name} is not whole: it says it has {get} customers, and {len} are there. Nothing was imported.</source>
        <translation>{name} tidak utuh: katanya ada {get} pelanggan, tetapi yang ada {len}. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is not whole: it says it has {get} entries, and {len} are there. Nothing was imported.</source>
        <translation>{name} tidak utuh: katanya ada {get} catatan, tetapi yang ada {len}. Tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is now part of {name2}.</source>
        <translation>{name} sekarang menjadi bagian dari {name2}.</translation>
    </message>
    <message>
        <source>{name} is too large unpacked; nothing was imported.</source>
        <translation>{name} terlalu besar setelah dibuka; tidak ada yang diimpor.</translation>
    </message>
    <message>
        <source>{name} is write-protected. Nothing was changed.</source>
        <translation>{name} terlindung dari tulisan. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>{name} names no customers.</source>
        <translation>{name} tidak menyebut pelanggan.</translation>
    </message>
    <message>
        <source>{name} or its folder cannot be written. Nothing was changed.</source>
        <translation>{name} atau foldernya tidak bisa ditulisi. Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>{name} owed less than that on that day; nothing was recorded.</source>
        <translation>Utang {name} pada tanggal itu kurang dari jumlah itu; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Shopbook. Install that one; the file was not touched.</source>
        <translation>{name} ditulis oleh Shopbook yang lebih baru. Pasang yang baru; berkas tidak disentuh.</translation>
    </message>
    <message>
        <source>{name} was written by a newer Shopbook; nothing was imported. Install that one first.</source>
        <translation>{name} ditulis oleh Shopbook yang lebih baru; tidak ada yang diimpor. Pasang versi itu dulu.</translation>
    </message>
    <message>
        <source>{name} was written by an older Shopbook. It was not touched.</source>
        <translation>{name} ditulis oleh Shopbook yang lebih lama. Berkasnya tidak diubah.</translation>
    </message>
    <message>
        <source>{name} would owe {money}; the limit is {limit}.</source>
        <translation>Utang {name} akan menjadi {money}; batasnya {limit}.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}).</source>
        <translation>{path} tidak bisa ditulisi ({strerror}).</translation>
    </message>
    <message>
        <source>{path} is a folder, not a book.</source>
        <translation>{path} adalah folder, bukan buku.</translation>
    </message>
    <message>
        <source>{path} is not a file.</source>
        <translation>{path} bukan berkas.</translation>
    </message>
    <message>
        <source>{reason} Nothing was taken from the file.</source>
        <translation>{reason} Tidak ada yang diambil dari berkas itu.</translation>
    </message>
    <message>
        <source>{sentence} Give a reason to allow it; nothing was recorded.</source>
        <translation>{sentence} Isi alasan untuk mengizinkannya; tidak ada yang dicatat.</translation>
    </message>
    <message>
        <source>{strerror}: {filename}.</source>
        <translation>{strerror}: {filename}.</translation>
    </message>
    <message>
        <source>{target} cannot be written ({strerror}); nothing was changed.</source>
        <translation>{target} tidak bisa ditulis ({strerror}); tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>{target} is a file, and a folder is to be written; it was not touched.</source>
        <translation>{target} adalah berkas, padahal yang akan ditulis adalah folder; berkas itu tidak disentuh.</translation>
    </message>
    <message>
        <source>{target} is a folder, and a file is to be written; it was not touched.</source>
        <translation>{target} adalah folder, padahal yang akan ditulis adalah berkas; folder itu tidak disentuh.</translation>
    </message>
    <message>
        <source>{target} is the book itself; it was not touched. Choose another name.</source>
        <translation>{target} adalah buku itu sendiri; tidak disentuh. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{target} is there already and not empty; nothing was written. Choose another name, or say --force.</source>
        <translation>{target} sudah ada dan tidak kosong; tidak ada yang ditulis. Pilih nama lain, atau sebutkan --force.</translation>
    </message>
    <message>
        <source>{target} is there already; it was not replaced. Choose another name, or say --force.</source>
        <translation>{target} sudah ada; tidak diganti. Pilih nama lain, atau pakai --force.</translation>
    </message>
    <message>
        <source>{target} is there already; it was not replaced. Choose another name.</source>
        <translation>{target} sudah ada; tidak diganti. Pilih nama lain.</translation>
    </message>
    <message>
        <source>{text} can be {isoformat} or {isoformat2}: say whether the day or the month comes first.</source>
        <translation>{text} bisa {isoformat} atau {isoformat2}: tanggal atau bulan yang ditulis dulu?</translation>
    </message>
    <message>
        <source>{there} is the book itself; it was not touched.</source>
        <translation>{there} adalah buku itu sendiri; tidak disentuh.</translation>
    </message>
    <message>
        <source>“{cells}” is no day</source>
        <translation>“{cells}” bukan tanggal</translation>
    </message>
    <message>
        <source>“{cells}” is no {name}</source>
        <translation>“{cells}” bukan {name}</translation>
    </message>
    <message>
        <source>“{shorten}” cannot be read as a day: {why}. Write it like {iso}.</source>
        <translation>“{shorten}” tidak bisa dibaca sebagai tanggal: {why}. Tulis seperti {iso}.</translation>
    </message>
    <message>
        <source>“{shorten}” cannot be read as {noun}: {value}. Write it like {example}.</source>
        <translation>“{shorten}” tidak bisa dibaca sebagai {noun}: {value}. Tulis seperti {example}.</translation>
    </message>
    <message>
        <source>“{shorten}” cannot begin a fiscal year. Write month and day like 04-01.</source>
        <translation>“{shorten}” tidak bisa menjadi awal tahun buku. Tulis bulan dan hari seperti 04-01.</translation>
    </message>
    <message>
        <source>“{shorten}” has too many decimals: {noun} have {allowed}.</source>
        <translation>“{shorten}” punya terlalu banyak desimal: {noun} punya {allowed}.</translation>
    </message>
    <message>
        <source>“{shorten}” is no way of paying; there are {known}</source>
        <translation>“{shorten}” bukan cara bayar; pilihannya {known}</translation>
    </message>
    <message>
        <source>“{shorten}” is no whole day: day, month and year are needed</source>
        <translation>“{shorten}” bukan tanggal lengkap: perlu tanggal, bulan, dan tahun</translation>
    </message>
    <message>
        <source>“{shorten}” is not a currency in use. Write its three letters, like NGN.</source>
        <translation>“{shorten}” bukan mata uang yang dipakai. Tulis tiga hurufnya, seperti IDR.</translation>
    </message>
    <message>
        <source>“{shorten}” is not a day. Write it like 2026-11-21.</source>
        <translation>“{shorten}” bukan tanggal. Tulis seperti 2026-11-21.</translation>
    </message>
    <message>
        <source>“{shorten}” is not a day: the calendar has no such day.</source>
        <translation>“{shorten}” bukan tanggal: tidak ada di kalender.</translation>
    </message>
    <message>
        <source>“{shorten}” is not a language and country that Shopbook knows; an example is en_NG.</source>
        <translation>“{shorten}” bukan bahasa dan negara yang dikenal Shopbook; contohnya id_ID.</translation>
    </message>
    <message>
        <source>“{shorten}” is not a moment as the book keeps it.</source>
        <translation>“{shorten}” bukan waktu seperti yang disimpan buku.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Name of the shop</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>What is the shop called?</source>
        <translation>Apa nama tokonya?</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Lock date</source>
        <translation>Tutup buku</translation>
    </message>
    <message>
        <source>When somebody has debt and credit</source>
        <translation>Kalau pelanggan punya utang dan titipan</translation>
    </message>
    <message>
        <source>A sale that would pass the credit limit</source>
        <translation>Penjualan yang akan melewati batas utang</translation>
    </message>
    <message>
        <source>Days until a sale is due</source>
        <translation>Tempo penjualan (hari)</translation>
    </message>
    <message>
        <source>For customers who have no terms of their own. 0 to {most}.</source>
        <translation>Untuk pelanggan yang tidak punya tempo sendiri. 0 sampai {most}.</translation>
    </message>
    <message>
        <source>Debt and credit</source>
        <translation>Utang dan titipan</translation>
    </message>
    <message>
        <source>After every sale or payment that leaves both, credit pays debt, oldest first. Usual.</source>
        <translation>Sesudah setiap penjualan atau pembayaran yang menyisakan keduanya, titipan melunasi utang, yang terlama dulu. Ini yang biasa.</translation>
    </message>
    <message>
        <source>Only where debt and credit are the same amount, to the last coin.</source>
        <translation>Hanya kalau utang dan titipan sama besar, sampai ke sen terakhir.</translation>
    </message>
    <message>
        <source>Consolidate at once</source>
        <translation>Langsung dikompensasi</translation>
    </message>
    <message>
        <source>This is what sales slips, receipts, invoices and statements say at their head.</source>
        <translation>Inilah yang tercetak di kepala nota, kuitansi, faktur, dan rekening pelanggan.</translation>
    </message>
    <message>
        <source>Only when they cancel out exactly</source>
        <translation>Hanya kalau persis saling menutup</translation>
    </message>
    <message>
        <source>Consolidate once a day</source>
        <translation>Sekali sehari</translation>
    </message>
    <message>
        <source>At night, or at the next start if the computer was off.</source>
        <translation>Malam hari, atau saat dibuka lagi kalau komputer mati.</translation>
    </message>
    <message>
        <source>Only when I say so</source>
        <translation>Hanya kalau saya minta</translation>
    </message>
    <message>
        <source>Nothing moves until you press Consolidate; the screen says what would cancel out.</source>
        <translation>Tidak ada yang berpindah sampai Anda menekan Kompensasikan; layar menunjukkan berapa yang saling menutup.</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Ingatkan</translation>
    </message>
    <message>
        <source>A warning is shown, and the sale is recorded; once over the limit, the next one on credit needs a reason.</source>
        <translation>Peringatan tampil dan penjualan dicatat; setelah batas terlewati, penjualan utang berikutnya perlu alasan.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>The sale is refused unless you give a reason, which is kept.</source>
        <translation>Penjualan ditolak kecuali Anda memberi alasan, yang disimpan.</translation>
    </message>
    <message>
        <source>Minimised, when you log in; it then checks the book used last.</source>
        <translation>Diperkecil, saat Anda masuk; lalu memeriksa buku yang terakhir dipakai.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Mata uang</translation>
    </message>
    <message>
        <source>Numbers and days are written as in</source>
        <translation>Angka dan tanggal ditulis seperti di</translation>
    </message>
    <message>
        <source>Tax on sales</source>
        <translation>Pajak penjualan</translation>
    </message>
    <message>
        <source>0 % for none. It counts for sales recorded from now on.</source>
        <translation>0 % kalau tidak ada. Berlaku untuk penjualan yang dicatat mulai sekarang.</translation>
    </message>
    <message>
        <source>Prices include the tax</source>
        <translation>Harga sudah termasuk pajak</translation>
    </message>
    <message>
        <source>Otherwise it is added to what you type.</source>
        <translation>Kalau tidak, pajak ditambahkan pada yang Anda ketik.</translation>
    </message>
    <message>
        <source>The year of accounts begins on</source>
        <translation>Tahun buku dimulai</translation>
    </message>
    <message>
        <source>For the profit and loss report.</source>
        <translation>Untuk laporan laba rugi.</translation>
    </message>
    <message>
        <source>Money, tax and year</source>
        <translation>Uang, pajak, dan tahun</translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation>Menit antarpemeriksaan</translation>
    </message>
    <message>
        <source>The customers changed last, and those not looked at for longest. 1 to {most}.</source>
        <translation>Pelanggan yang terakhir berubah, dan yang paling lama tidak diperiksa. 1 sampai {most}.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Check by itself on this computer</source>
        <translation>Periksa otomatis di komputer ini</translation>
    </message>
    <message>
        <source>At the start and every few minutes. Without it the book is only proved when you ask.</source>
        <translation>Saat dibuka dan setiap beberapa menit. Kalau dimatikan, buku hanya dibuktikan saat Anda minta.</translation>
    </message>
    <message>
        <source>Tell me beside the clock when a check finds something</source>
        <translation>Beri tahu di dekat jam kalau ada temuan</translation>
    </message>
    <message>
        <source>Where this computer has such a place.</source>
        <translation>Kalau komputer ini mendukungnya.</translation>
    </message>
    <message>
        <source>Make one whenever the book is closed</source>
        <translation>Buat setiap kali buku ditutup</translation>
    </message>
    <message>
        <source>Make one every day</source>
        <translation>Buat setiap hari</translation>
    </message>
    <message>
        <source>Where none was made that day, while the window is open.</source>
        <translation>Kalau hari itu belum ada, selama jendela terbuka.</translation>
    </message>
    <message>
        <source>Each copy is opened and proved before an older one goes. Kept are 3 of the day, 7 days, 4 weeks and 12 months. A copy on a memory stick outlives this computer.</source>
        <translation>Setiap salinan dibuka dan dibuktikan sebelum yang lama dihapus. Yang disimpan: 3 dari hari ini, 7 hari, 4 minggu, dan 12 bulan. Salinan di flashdisk tetap selamat walaupun komputer ini rusak.</translation>
    </message>
    <message>
        <source>Safety copies</source>
        <translation>Salinan cadangan</translation>
    </message>
    <message>
        <source>Start Shopbook with this computer</source>
        <translation>Jalankan Shopbook saat komputer menyala</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>As the system does</source>
        <translation>Seperti sistem</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Ukuran tampilan</translation>
    </message>
    <message>
        <source>Narrow rows</source>
        <translation>Baris rapat</translation>
    </message>
    <message>
        <source>More customers on the screen.</source>
        <translation>Lebih banyak pelanggan di layar.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Komputer ini</translation>
    </message>
    <message>
        <source>Size and language change when Shopbook starts the next time.</source>
        <translation>Ukuran dan bahasa berganti saat Shopbook dijalankan lagi.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>It stays what it is once something is recorded.</source>
        <translation>Tidak bisa diganti lagi begitu ada yang dicatat.</translation>
    </message>
    <message>
        <source>It can be changed until the first customer or entry.</source>
        <translation>Bisa diganti sampai pelanggan atau catatan pertama.</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>Sales, payments and all other entries are numbered one by one, without a gap.</source>
        <translation>Penjualan, pembayaran, dan semua catatan lain bernomor urut tanpa celah.</translation>
    </message>
    <message>
        <source>Next: {series}.</source>
        <translation>Berikutnya: {series}.</translation>
    </message>
    <message>
        <source>{setting}: {value}.</source>
        <translation>{setting}: {value}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Diurungkan</translation>
    </message>
    <message>
        <source>Nothing is locked any more.</source>
        <translation>Tidak ada lagi yang dikunci.</translation>
    </message>
    <message>
        <source>Locked up to {day}.</source>
        <translation>Dikunci sampai {day}.</translation>
    </message>
    <message>
        <source>It shows when Shopbook starts the next time.</source>
        <translation>Terlihat saat Shopbook dijalankan lagi.</translation>
    </message>
    <message>
        <source>This computer did not allow it: {place} ({reason}).</source>
        <translation>Komputer ini tidak mengizinkannya: {place} ({reason}).</translation>
    </message>
    <message>
        <source>Safety copies go to {folder}.</source>
        <translation>Salinan cadangan disimpan di {folder}.</translation>
    </message>
    <message>
        <source>the usual folder</source>
        <translation>folder yang biasa</translation>
    </message>
</context>
<context>
    <name>SettlesEdit</name>
    <message>
        <source>Nothing is owed: all of it becomes credit.</source>
        <translation>Tidak ada utang: semuanya menjadi titipan.</translation>
    </message>
    <message>
        <source>Owed on</source>
        <translation>Utang dari</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Sisa</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Dilunasi</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>jatuh tempo {day}</translation>
    </message>
    <message>
        <source>Settle of {name}</source>
        <translation>Pelunasan {name}</translation>
    </message>
</context>
<context>
    <name>Spans</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln menit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {amount}</source>
        <translation>Bagi {amount}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Split the line</source>
        <translation>Bagi barisnya</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>{amount} still to share out</source>
        <translation>{amount} belum dibagi</translation>
    </message>
    <message>
        <source>{amount} more than came</source>
        <translation>{amount} lebih dari yang masuk</translation>
    </message>
    <message>
        <source>It comes out.</source>
        <translation>Jumlahnya pas.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>No book is open</source>
        <translation>Tidak ada buku yang terbuka</translation>
    </message>
    <message>
        <source>Not the newest state of this book</source>
        <translation>Bukan keadaan terbaru buku ini</translation>
    </message>
    <message>
        <source>Proving every balance …</source>
        <translation>Membuktikan semua saldo …</translation>
    </message>
    <message>
        <source>Not checked yet: Ctrl+F9</source>
        <translation>Belum diperiksa: Ctrl+F9</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln balance(s) proved · {time}</source>
        <translation>
            <numerusform>Semua %Ln saldo terbukti · {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>The empty book is proved · {time}</source>
        <translation>Buku kosong terbukti · {time}</translation>
    </message>
    <message>
        <source>{found} · {time}</source>
        <translation>{found} · {time}</translation>
    </message>
    <message>
        <source>The last check could not be made</source>
        <translation>Pemeriksaan terakhir tidak bisa dilakukan</translation>
    </message>
    <message>
        <source>This book is marked as damaged</source>
        <translation>Buku ini ditandai rusak</translation>
    </message>
    <message>
        <source>This balance proved · {time}</source>
        <translation>Saldo ini terbukti · {time}</translation>
    </message>
    <message>
        <source>This balance differs · {time}</source>
        <translation>Saldo ini berbeda · {time}</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Tersimpan {time}</translation>
    </message>
    <message>
        <source>Safety copy {time}</source>
        <translation>Salinan cadangan {time}</translation>
    </message>
</context>
<context>
    <name>SwitchSetting</name>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Hari ini</translation>
    </message>
    <message>
        <source>Money in today</source>
        <translation>Uang masuk hari ini</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Terjual hari ini</translation>
    </message>
    <message>
        <source>Owed in all</source>
        <translation>Total utang</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>In credit</source>
        <translation>Titipan</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Pelanggan</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Late since</source>
        <translation>Terlambat sejak</translation>
    </message>
    <message>
        <source>Past its due day</source>
        <translation>Lewat jatuh tempo</translation>
    </message>
    <message>
        <source>Ask for money</source>
        <translation>Perlu ditagih</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Belum diperiksa</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Who owes, by how late</source>
        <translation>Utang menurut keterlambatan</translation>
    </message>
    <message>
        <source>Your day will be here</source>
        <translation>Ringkasan hari akan tampil di sini</translation>
    </message>
    <message>
        <source>What came in, what was sold, who owes and whom to ask. Record a sale to begin.</source>
        <translation>Uang masuk, penjualan, siapa yang berutang, dan siapa yang perlu ditagih. Catat penjualan untuk memulai.</translation>
    </message>
    <message>
        <source>Record a sale</source>
        <translation>Catat penjualan</translation>
    </message>
    <message>
        <source>Nobody is late.</source>
        <translation>Tidak ada yang terlambat.</translation>
    </message>
    <message>
        <source>Nobody owes anything.</source>
        <translation>Tidak ada yang berutang.</translation>
    </message>
    <message>
        <source>yesterday {amount}</source>
        <translation>kemarin {amount}</translation>
    </message>
    <message>
        <source>{amount} went out</source>
        <translation>{amount} keluar</translation>
    </message>
    <message>
        <source>{amount} since yesterday</source>
        <translation>{amount} sejak kemarin</translation>
    </message>
    <message>
        <source>nothing new since yesterday</source>
        <translation>tidak ada perubahan sejak kemarin</translation>
    </message>
    <message>
        <source>as yesterday</source>
        <translation>sama seperti kemarin</translation>
    </message>
    <message>
        <source>{amount} more than yesterday</source>
        <translation>{amount} lebih dari kemarin</translation>
    </message>
    <message>
        <source>{amount} less than yesterday</source>
        <translation>{amount} kurang dari kemarin</translation>
    </message>
    <message numerus="yes">
        <source>{day}, %Ln day(s)</source>
        <translation>
            <numerusform>{day}, %Ln hari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) late</source>
        <translation>
            <numerusform>%Ln pelanggan terlambat</numerusform>
        </translation>
    </message>
    <message>
        <source>in order of each sale&apos;s amount × days late</source>
        <translation>urut menurut jumlah × hari terlambat tiap nota</translation>
    </message>
    <message>
        <source>{found} See Check.</source>
        <translation>{found} Lihat Pemeriksaan.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln balance(s) proved · {moment}</source>
        <translation>
            <numerusform>Semua %Ln saldo terbukti · {moment}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Sale  F2</source>
        <translation>Penjualan  F2</translation>
    </message>
    <message>
        <source>Payment  F3</source>
        <translation>Terima bayar  F3</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Cari apa saja</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Nothing was lost by the check. Open Shopbook and look at Check.</source>
        <translation>Tidak ada yang hilang karena pemeriksaan ini. Buka Shopbook dan lihat Pemeriksaan.</translation>
    </message>
    <message>
        <source>They had differed from the journal. Check shows by how much.</source>
        <translation>Sebelumnya berbeda dari jurnal. Pemeriksaan menunjukkan selisihnya.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Sale</source>
        <translation>Penjualan</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian titipan</translation>
    </message>
    <message>
        <source>Consolidation</source>
        <translation>Kompensasi</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Potongan</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Penghapusan piutang</translation>
    </message>
    <message>
        <source>Recovery</source>
        <translation>Pemulihan piutang</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Pembulatan</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo awal</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Pemindahan saldo</translation>
    </message>
    <message>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <source>{entry}, reversed</source>
        <translation>{entry}, dibatalkan</translation>
    </message>
    <message>
        <source>Reversed: {entry}</source>
        <translation>Dibatalkan: {entry}</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Tunai</translation>
    </message>
    <message>
        <source>Transfer</source>
        <comment>through a bank</comment>
        <translation>Transfer</translation>
    </message>
    <message>
        <source>Mobile money</source>
        <translation>Dompet digital</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Cek</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Lainnya</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Belum dibayar</translation>
    </message>
    <message>
        <source>Paid in part</source>
        <translation>Dibayar sebagian</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Lunas</translation>
    </message>
    <message>
        <source>Overpaid</source>
        <translation>Lebih bayar</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Diretur</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Belum masuk</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Sudah masuk</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gagal</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Berbeda</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Diarsipkan</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Dibekukan</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Terlambat</translation>
    </message>
    <message>
        <source>Both sides</source>
        <translation>Utang + titipan</translation>
    </message>
    <message>
        <source>Owes {amount}</source>
        <translation>Utang {amount}</translation>
    </message>
    <message>
        <source>In credit {amount}</source>
        <translation>Titipan {amount}</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Lunas</translation>
    </message>
</context>
</TS>
