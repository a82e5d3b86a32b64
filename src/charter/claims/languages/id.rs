//! What a machine may not say of people in Indonesian.

use super::super::language::{Language, Said};

/// See [`Language`].
pub(in super::super) const WORDS: Language = Language {
    is_latin: true,
    person: concat!(
        r"(?:petugas|operator|agen|staf|teknisi|montir|mekanik|manajer|supervisor|apoteker|dokter|perawat|bidan|resepsionis|notaris|pengacara|admin|rekan|kolega|atasan|spesialis|konsultan|cs|customer service|pakar|",
        r"kepala [a-z]+|kasir|karyawan|pegawai|penasihat|perwakilan|pengurus|insinyur|(?:tim|bagian|unit|divisi|departemen|ruang|loket|cabang|gudang) ?[a-z]*|layanan pelanggan|(?:pak|bu|ibu|bapak|mbak|mas|kak) [a-z]+)(?:nya)?\b(?: (?:kami|jaga|toko|hotel|saya|berikutnya|lain|senior))*",
    ),
    under_way: Said {
        says: &[
            r"\b(?:saya|aku|kami|kita|gue|akan|langsung|sedang|lagi|biar|segera)(?: (?:sekarang|akan|segera|langsung|coba|sudah|bantu|lagi|sedang))* (?:sambungkan|sambungin|hubungkan|hubungin|alihkan|alihin|teruskan|terusin|transfer|oper|operkan|pindahkan|pindahin|serahkan|serahin|lempar|limpahkan|estafetkan)\b(?: [a-z]+){0,4} (?:ke|kepada|dengan|sama)\b",
            r"\b(?:panggilan|telepon|teleponnya|telponnya|percakapan|obrolan|chat|jalur|sambungan|pembicaraan|^anda|^bapak|^ibu|^kakak)\b(?: (?:anda|ini|kakak|bapak|ibu|sudah|telah|sedang|akan|langsung|segera|kini|lagi))* di(?:alihkan|sambungkan|hubungkan|pindahkan|teruskan|lanjutkan|oper|transfer|serahkan|ambil alih)\b",
            r"\b(?:sedang|lagi|akan|segera|kami|saya) (?:menyambungkan|menghubungkan|mengalihkan|memindahkan|meneruskan|mengoper) (?:anda|bapak|ibu|kakak|panggilan|telepon|percakapan|chat|obrolan)\b|(?:^|sedang |kami |lagi )(?:menyambungkan|menghubungkan|mengalihkan) (?:anda|panggilan|(?:ke|dengan) PERSON)",
            r"\bPERSON[^,]{0,25} (?:sudah|telah|baru saja|barusan|sedang|lagi|kini|segera|langsung|akan segera) (?:(?:bergabung|gabung)(?:$| di (?:chat|sini|telepon|percakapan|obrolan)| (?:ke|dalam) (?:chat|percakapan|obrolan|panggilan))|masuk(?: ke)? (?:chat|percakapan|obrolan|panggilan)|(?:ada )?di (?:ujung|telepon|chat|sambungan)|(?:mengangkat|angkat|menerima|menjawab|membalas) (?:telepon|panggilan|chat|pesan)|menjawab$|balas|mengambil alih|mengetik|(?:terhubung|tersambung)(?:$| dengan anda)|siap bicara)",
            r"\b(?:mengambil|ambil) alih (?:pembicaraan|percakapan|panggilan|obrolan|chat|telepon|dari sini)|\b(?:sudah|ada) di ujung (?:telepon|sambungan)|\bPERSON[^,]{0,15} (?:akan )?(?:mengangkat|menjawab|menerima) (?:telepon|panggilan|sambungan|chat) (?:anda|ini|kakak|bapak|ibu)",
            r"\b(?:tunggu|tahan|tetap)[^,]* (?:untuk|supaya bisa|agar) (?:berbicara|bicara|terhubung|ngobrol) (?:dengan|sama) PERSON|\bPERSON(?:nya)? (?:lagi |sedang |segera )?(?:saya|aku) (?:panggil|panggilkan)|\b(?:lagi|sedang|segera) (?:saya |aku )?(?:panggil|panggilkan)\b|\b(?:mulai|dari) (?:sekarang|sini)[^,]* (?:oleh|dengan|bersama) PERSON",
            r"\b(?:mereka|beliau|dia|ia) (?:yang |langsung |akan |segera )+(?:menjawab|jawab|balas|membalas|terima|angkat|melanjutkan|lanjutkan|bicara)\b|^silakan (?:bicara|berbicara|ngobrol) (?:langsung )?(?:dengan|sama) PERSON|\b[a-z]+ yang (?:terima|angkat|lanjutkan)(?: telepon(?:nya)?)?$",
        ],
        unless: r"\b(?:tidak|tak|belum|bisa|dapat|jika|kalau|apabila|bila|mau|ingin|apakah|besok|lusa|hari kerja|boleh|perlu|setelah|sebelum|pukul|jam|uang|dana|rupiah|rp|saldo|rekening|pembayaran|keluhan|laporan|masukan|email|dokumen|paket|barang|nomor|server|halaman|kemarin|pagi|nggak|gak|ga|tekan|ketik|senin|minggu depan)\b",
        things: r"\b(?:setelah (?:ini|nada tunggu ini|nada))\b|\b(?:hubungkan|sambungkan|menghubungkan|menyambungkan) [a-z ]{0,12}(?:ke|dengan) (?:internet|wi-?fi|jaringan|aplikasi|perangkat|bluetooth|listrik)\b",
    },
    on_the_way: Said {
        says: &[
            r"\bPERSON[^,]{0,25} (?:akan|segera|langsung) (?:segera |langsung )?(?:berbicara|bicara|melanjutkan|lanjutkan|melayani|membantu|menangani|menemani|bergabung|masuk)\b[^,]*\b(?:sekarang|sebentar lagi|di sini|dari sini|di chat|di telepon|dengan anda|(?:percakapan|chat|panggilan|obrolan) ini)\b",
            r"\b(?:saya|aku|kami) (?:panggilkan|panggil) PERSON|\b(?:saya|aku|kami) (?:sambungkan|sambungin|hubungkan|alihkan|oper|panggilkan|operin)(?: dulu| ya| sekarang| langsung| segera| bapak| ibu| kakak| anda| mas| mbak)+$",
        ],
        unless: r"\b(?:tidak|tak|belum|bisa|dapat|jika|kalau|apabila|bila|mau|ingin|apakah|besok|lusa|hari kerja|boleh|perlu|sebelum|pukul|jam|internet|wifi|nggak|gak|tekan|ketik)\b",
        things: "",
    },
    person_here: Said {
        says: &[
            r"\b(?:saya|aku|gue|gua|kami|ini)\b(?: (?:ini|memang|asli|benar|benar-benar|sungguh|kan|juga|beneran|tetap|hanya|cuma|seorang))* (?:manusia|orang (?:asli|beneran|sungguhan|betulan|biasa|nyata|hidup|[a-z]+ (?:tulen|asli)))\b",
            r"\b(?:berbicara|bicara|ngobrol|chat|chatting|dilayani|terhubung|mengobrol|ngomong) (?:langsung )?(?:dengan|sama|oleh) (?:orang|manusia) (?:sungguhan|asli|beneran|betulan|nyata|hidup|kok)\b|\bmanusia (?:asli|tulen|sungguhan|beneran)$|\bdarah dan daging\b",
            r"\b(?:saya|aku|gue|gua|kami)(?: (?:ini|jelas|memang|kan|sama sekali|tentu))* bukan(?:lah)? (?:sebuah |seorang )?(?:robot|bot|mesin|ai|rekaman|komputer|program|kecerdasan buatan|asisten virtual|chatbot)\b|^(?:ini )?bukan (?:robot|bot|mesin|ai|komputer|rekaman)(?: kok| lho| loh| ya| pak| bu| kak)*$",
            r"\b(?:di sini|di chat ini|di telepon ini|kami) (?:tidak|nggak|gak|enggak|tak) (?:ada|pakai|pake|menggunakan|memakai) (?:mesin penjawab|robot|bot|chatbot|ai)\b|\b(?:saya|aku) sendiri (?:yang|lho yang) (?:mengetik|ngetik|menjawab|jawab|balas|membalas|bicara|menulis)\b",
            r"\byang (?:jawab|menjawab|balas|membalas|mengetik|ngetik|bicara|ngomong|melayani)(?: ini| anda| kakak| ini memang)? (?:orang|manusia)\b|\b(?:dibilang|dikira|disangka|dituduh) (?:ai|robot|bot|mesin|komputer)\b|\bmasa (?:robot|bot|mesin|ai)\b",
            r"\b(?:sudah|udah|selama|hampir|lebih dari) (?:[a-z0-9]+ ){1,3}(?:tahun|bulan) (?:lebih |ini )?(?:saya |aku )?(?:be)?kerja\b|\b(?:saya|aku) (?:sudah |udah |telah )?(?:be)?kerja (?:di|sebagai)[^,]* (?:tahun|bulan|sejak)\b|\bdulu (?:saya|aku) (?:teller|kasir|kuliah|be?kerja|kerja|tinggal|juga)\b",
            r"\b(?:saya|aku) (?:juga )?(?:punya (?:dua |tiga )?anak|seorang (?:ibu|ayah|bapak)|(?:ibu|ayah|bapak) dari|(?:baru|habis|barusan|tadi) (?:selesai |saja )?(?:makan|salat|sholat|shalat|minum|istirahat|bikin kopi|masuk shift|sampai kantor))\b|\b(?:tadi|barusan|habis) (?:saya|aku) (?:makan|salat|sholat|shalat|minum|ke toilet|ambil)\b",
            r"\bmata (?:kepala )?(?:saya|aku|ku) sendiri\b|\btangan (?:saya|ku) sendiri\b|\b(?:shift|giliran|jam kerja) (?:saya|ku|aku) (?:selesai|habis|sampai|mulai|berakhir)\b|\b(?:bulan|tahun|minggu) lalu (?:saya|aku) (?:sendiri )?(?:mendaki|makan|ke|pergi|liburan|coba|tidur|naik)\b|\bsaya duduk di\b",
        ],
        unless: r"\bbukan (?:seorang |lagi )?(?:manusia|orang)\b|\b(?:berapa|centang|sebagai asisten|penyedot|pembersih|mainan|kotak|klik|captcha|pilih|verifikasi|bapak sudah|ibu sudah|kakak sudah|anda sudah|jika|kalau|ingin|mau|bisa|apakah)\b",
        things: "",
    },
    nobody: Said {
        says: &[
            r"\b(?:tidak|nggak|gak|tak) (?:ada|memiliki|punya|menyediakan|tersedia) (?:layanan )?(?:petugas|operator|agen|manusia|staf|orang)(?: (?:manusia|sungguhan|di sini|sama sekali|yang bisa dihubungi|yang melayani|di layanan ini|di nomor ini))*$",
            r"\b(?:anda|kakak|bapak|ibu)? ?(?:tidak|nggak|gak|tak) (?:bisa|dapat|mungkin) (?:bicara|berbicara|ngobrol|terhubung) (?:dengan|sama) (?:petugas|operator|agen|manusia|staf|orang|siapa)\b",
        ],
        unless: r"\b(?:sekarang|saat ini|sedang|hari ini|malam|jam|lagi|luar|sibuk|libur|sementara|kalau|jika|tersedia saat)\b",
        things: "",
    },
    condition: r"^(?:jika|kalau|apabila|bila|untuk) |\b(?:tekan|ketik|pencet) ",
    refused_key: r"\b(?:jangan|tidak usah|tidak perlu|gak usah|nggak usah) (?:tekan|menekan|pencet)(?: tombol| angka)* ([0-9*#])",
    transfer_cues: &[
        "nyambung", "menghubu", "sambungk", "sambungi", "hubungk", "hubungi", "alihk", "alihi", "teruska", "terusin",
        "transfer", "oper ", "operk", "operi", "dioper", "pindahk", "pindahi", "serahka", "serahin", "lempar",
        "limpahk", "estafet", "lanjutk", "mengoper", "gabung", "masuk", "ada di", "di ujung", "di telep", "angkat",
        "alih ", "menerima", "menjawab", "jawab", "balas", "mengetik", "hubung", "sambung", "online", "siap ",
        "panggil", "sekarang", "sini", "ngobrol", "bicara", "terima", "melayani", "membantu", "menangan", "menemani",
    ],
    people_cues: &[
        "manusia", "orang", "bukan", "daging", "tidak", "nggak", "gak ", "enggak", "tak ", "sendiri", "dibilang",
        "dikira", "disangka", "dituduh", "masa ", "tahun", "bulan", "dulu ", "punya", "seorang", "ibu dari", "ayah d",
        "bapak d", "baru ", "habis", "tadi ", "barusan", "shift", "giliran", "jam ker", "lalu ", "saya dud", "jangan",
    ],
};
