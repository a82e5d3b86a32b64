//! What a machine may not say of people in Vietnamese.

use super::super::language::{Language, Said};

/// See [`Language`].
pub(in super::super) const WORDS: Language = Language {
    is_latin: true,
    person: concat!(
        "(?:(?:một |bạn |các |vị )*(?:nhân viên|tổng đài viên|tư vấn viên|chuyên viên|điện thoại viên|kỹ thuật viên|giao dịch viên|dịch vụ viên|chuyên gia|quản lý|kỹ sư|luật sư|bác sĩ|nha sĩ|dược sĩ|y tá|",
        "điều dưỡng|thợ|lễ tân|thủ kho|giám sát|giám đốc|trưởng|đồng nghiệp|kế toán|cô giáo|thầy|cô|người phụ trách|người thật|bộ phận|phòng|đội|khoa|(?:chị|anh|cô|bạn|chú) [^ ]+ (?:bên|ở|phòng|bộ phận)|bên))",
    ),
    under_way: Said {
        says: &[
            "(?:^| )(?:nối máy|chuyển máy|chuyển cuộc gọi|nối cuộc gọi|chuyển tiếp cuộc gọi|chuyển đường dây|bàn giao)(?: lại| luôn| ngay| này| tiếp)?(?: của [^ ]+(?: khách)?)?(?: cho| sang| qua| đến| tới| với| ạ|$)",
            "(?:^| )(?:em|tôi|mình|con|cháu|chúng tôi|chúng em|bên em|để em|đang|sẽ|xin|xin phép)(?: sẽ| đang| xin| xin phép| vừa| đã| ngay| liền| giờ)* (?:kết nối|nối|chuyển)(?: máy)?(?: ngay| luôn)? (?:anh chị|anh|chị|bạn|mình|quý khách|cô|chú|bác|ông|bà|em)(?: [^ ]+)? ?(?:với|sang|qua|đến|tới|cho|vào) ",
            "(?:^| )(?:cuộc gọi|cuộc trò chuyện|đoạn chat|đường dây)(?: này| của [^ ]+(?: khách)?| hiện)? ?(?:đang|đã|sẽ|vừa)? ?được (?:chuyển|nối|kết nối|bàn giao)(?: máy| tiếp)? (?:đến|sang|tới|qua|cho|với) |^(?:bạn|anh|chị|quý khách) (?:đang |sẽ )?được (?:chuyển|nối|kết nối)(?: máy)? (?:đến|sang|tới|với) PERSON",
            "PERSON[^,]{0,25} (?:vừa|đã|đang|mới)(?: mới)? (?:(?:vào|tham gia|gia nhập|nhận|tiếp nhận) (?:cuộc|đoạn|chat|trò|đường dây)|bắt máy|nhấc máy|nghe máy|ở đầu dây|trên đường dây|chờ máy|gõ (?:trả|tin))|(?:^| )(?:đang )?(?:ở|bên) đầu dây(?: bên kia)?(?: rồi)?(?: ạ)?$|(?:^| )đang đổ chuông",
            "PERSON[^,]{0,25} (?:bắt máy|nghe máy|nhấc máy|nhận máy) (?:ngay|bây giờ|liền|luôn)|(?:^| )đã tìm (?:được|thấy) PERSON|(?:^| )mời (?:[^ ]+ ){1,2}(?:nói chuyện|trao đổi|trò chuyện) (?:trực tiếp )?với PERSON",
            "(?:^| )từ (?:đây|giờ|bây giờ|tin nhắn này)[^,]* (?:tiếp quản|sẽ (?:trực tiếp |là người )?(?:tiếp|trả lời|hỗ trợ|tư vấn))|(?:giữ máy|chờ máy|đợi máy|chờ chút|đợi chút|chờ một chút)[^,]* để (?:được )?(?:gặp|nói chuyện với) |(?:^| )gọi [^,]{2,25} (?:ra |vào )nghe máy|(?:^| )nhường (?:lời|máy) cho PERSON|(?:^| )đang (?:được )?kết nối (?:tới|với|đến) PERSON",
        ],
        unless: "không thể|chưa thể|không (?:chuyển|nối|kết nối|bàn giao)|có thể|được không|nếu|muốn| cần |hãy|bấm|nhấn| phí|tiền|tài khoản|ngày mai|hôm qua|cuộc hẹn|hôm sau|thứ hai|tuần|căn hộ|nhà cho|xe cho|hàng cho|khi nào|(?:không|nhé|chưa)(?: ạ)?\\?$|hay không|từ chín|giờ hành chính|phòng (?:cho|[0-9]|đôi|đơn|khác|rộng)|hàng cho",
        things: "(?:kết nối|nối) [^,]{0,12}(?:với|vào) (?:mạng|internet|wi-?fi|ứng dụng|thiết bị|loa|tivi|bluetooth)",
    },
    on_the_way: Said {
        says: &[
            "PERSON[^,]{0,30} sẽ (?:thay em |thay tôi |trực tiếp |vào |ngay lập tức )*(?:tiếp|trả lời|tư vấn|hỗ trợ|nhắn|nói chuyện|bắt máy|nghe máy|trao đổi|gặp)[^,]* (?:ngay|tiếp|bây giờ|liền|luôn|trong giây lát|trong tích tắc|sau câu này|từ đây)",
            "(?:^| )(?:bên ấy|bên đó|chị ấy|anh ấy|cô ấy|bạn ấy) sẽ (?:nhắn|trả lời|nghe máy|bắt máy|nói chuyện|tiếp|hỗ trợ)[^,]* (?:ngay|tiếp|bây giờ|liền|luôn|trong giây lát|trong tích tắc)",
        ],
        unless: "không|nếu|muốn|có thể|bấm|nhấn|khi |ngày mai|tuần|giờ làm|email|thư",
        things: "",
    },
    person_here: Said {
        says: &[
            "(?:^| )(?:em|tôi|mình|tớ|con|cháu|đây|chúng tôi)(?: đây| cũng| đúng| thật sự| hoàn toàn| chính| chắc chắn| vẫn| mới)* là (?:một |1 )?(?:con người(?: |$)|người (?:thật|hẳn hoi|sống|đàng hoàng|trần|bình thường|bằng)|người (?:mà|chứ|$))",
            "(?:^| )(?:em|tôi|mình|tớ|con|cháu|đây|giọng|này|nghe)(?: [^ ,]+){0,4} (?:không phải|chẳng phải|chứ không phải|đâu phải|đâu có phải|chả phải)(?: là)?(?: cái| một| con)? (?:robot|rô ?bốt|bot|chatbot|trí tuệ nhân tạo|phần mềm|tổng đài tự động|băng ghi âm|bản ghi âm|người máy|máy móc|máy(?: đâu| nói| trả lời| tính| mà|$)|ai(?: đâu|$))",
            "^(?:dạ )?(?:không phải|chẳng phải|đâu phải) (?:là )?(?:robot|máy|bot|chatbot|trí tuệ nhân tạo|băng ghi âm)(?: đâu|$)|(?:^| )(?:trí tuệ nhân tạo|robot|máy móc|máy|bot|ai) (?:gì|nào) (?:đâu|chứ|ở đây)|xương bằng thịt|bằng da bằng thịt|bằng da thịt",
            "(?:^| )(?:ở đây|bên em|bên này|đây)[^,]* (?:không có|không dùng|chẳng có) (?:trả lời tự động|robot|máy trả lời|bot|chatbot|trí tuệ nhân tạo)(?: |$)|(?:không có|chẳng có|làm gì có) (?:con |cái )?(?:robot|máy|bot)(?: nào)? (?:đang )?(?:nói chuyện|trả lời|chat|nhắn)",
            "(?:^| )(?:chính|tự|tận) (?:tay|mắt|tai|miệng) (?:em|tôi|mình)(?: |$)|(?:^| )(?:em|tôi|mình) (?:đã )?(?:tự tay|tận mắt|tận tai|tự mình gõ|đang tự gõ)|(?:nói chuyện|trò chuyện|chat|trao đổi|nhắn tin) với (?:một )?(?:con )?người (?:thật|bằng|sống|hẳn)",
            "(?:^| )(?:em|tôi)(?: [^ ,]+){0,2} làm (?:việc )?(?:ở|tại|cho|trong)[^,]* (?:năm|tháng)(?: rồi| nay|$)|(?:^| )làm (?:việc )?(?:ở|tại) [^,]* (?:này|đây) (?:đã|được|hơn|gần) [^,]*(?:năm|tháng)|(?:^| )(?:em|tôi)[^,]*(?:mới vào làm|mới ra trường|vào nghề)|được [^ ]+ năm rồi$",
            "(?:^| )nhà (?:em|tôi) (?:cũng )?có (?:con|bé|cháu)|(?:^| )(?:em|tôi) cũng (?:có (?:con|hai|ba|một)|là mẹ|là bố|làm mẹ|làm bố|làm cha)|giọng (?:em|tôi) (?:hơi |bị |đang )*(?:khàn|khản)|(?:^| )(?:em|tôi) (?:vừa|mới) (?:ăn|uống|đi|vào ca|đón con|pha)|(?:^| )ca (?:làm |trực )?(?:của )?(?:em|tôi) (?:kết|hết|tan|bắt)|(?:em|tôi) là (?:con gái|con trai|dân|người) [^,]*gốc",
        ],
        unless: "không phải (?:là )?(?:một )?(?:con )?người|chẳng phải (?:là )?(?:con )?người|không là người|không được nói chuyện|bên (?:em|tôi) làm|hút bụi|lau nhà|bao nhiêu|bao lâu|mấy năm|chưa$|đánh dấu|tích vào|ô |xác nhận|xác minh|muốn|có thể|nếu",
        things: "",
    },
    nobody: Said {
        says: &[
            "(?:^| )không (?:hề )?có (?:bất kỳ |một )?(?:nhân viên|tổng đài viên|tư vấn viên|điện thoại viên|người thật|con người)(?: nào)?(?: cả| ở đây| trực| nghe máy| trả lời| hỗ trợ| tư vấn| để|$)",
            "(?:^| )(?:anh chị|anh|chị|bạn|quý khách|khách hàng) (?:sẽ )?không (?:thể|được)(?: trực tiếp)? (?:nói chuyện|gặp|trao đổi)(?: được)?(?: với)? (?:một )?(?:nhân viên|người|tổng đài viên|tư vấn viên|ai)",
            "(?:^| )không (?:cung cấp|hỗ trợ|có) (?:dịch vụ |tính năng )?(?:tổng đài viên|gặp nhân viên|nhân viên trực tiếp|nói chuyện với người)",
        ],
        unless: "hiện|lúc này|bây giờ|ngoài giờ|bận|rảnh|hôm nay|ngày|tối|giờ này|tạm|nếu",
        things: "",
    },
    condition: "^(?:nếu|khi|để|trường hợp|muốn) |(?:^| )(?:bấm|nhấn|ấn) (?:phím|số|[0-9])|nếu ",
    refused_key: "(?:^| )(?:đừng|không|không được|không cần|chớ)(?: nên)? (?:bấm|nhấn|ấn)(?: vào)?(?: phím| số)* ([0-9*#])",
    transfer_cues: &[
        "nối m", "nối a", "nối c", "nối b", "nối q", "nối ô", "nối e", "huyển ", "bàn gia", "àn giao", "được", "vừa",
        "đã ", "đang ", "mới ", "đầu d", "bắt m", "nghe má", "nhấc", "nhận m", "ời ", "ừ đâ", "ừ gi", "ừ bây", "ừ tin",
        "để g", "để đ", "để n", "ọi ", "sẽ ", "máy", "ết n",
    ],
    people_cues: &[
        "người", "phải r", "phải b", "phải l", "phải c", "phải m", "phải t", "phải p", "phải n", "gì đâ", "nào đ",
        "gì ch", "gì ở", "xương", "da thị", "bằng d", "ẳng c", "gì có", "tay em", "tay tôi", "tay m", "mắt ", "tai ",
        "miệng", "tự gõ", "mình g", "làm ", "nghề", "ra trư", "năm r", "hà em", "hà tôi", "cũng", "khàn", "khản",
        "vừa", "mới", "ca ", "gốc", "tự tay", "không ", "đừng", "ừng ", "chớ",
    ],
};
