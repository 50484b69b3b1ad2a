#include "rooms/scope/template_texts.h"

namespace tandem::scope {

const std::string_view kContractManufacturingVi = R"json({
"key": "contract_manufacturing", "language": "vi", "title": "Gia công sản xuất",
"summary": "Một sản phẩm được công nghiệp hoá, phê duyệt qua mẫu đầu và giao hàng loạt, trả theo mốc và theo lô.",
"price_model": "fixed",
"lines": [
  {"title": "Khuôn gá, khi được duyệt dùng", "pays": "Khuôn gá được duyệt dùng"},
  {"title": "Phê duyệt mẫu đầu", "pays": "Mẫu đầu"},
  {"title": "Loạt thử", "pays": "Loạt thử"},
  {"title": "Lô sản xuất đầu tiên", "pays": "Lô sản xuất đầu tiên"}],
"clauses": [
  {"kind": "objective", "title": "Chi tiết đạt yêu cầu",
   "measure": "Số chi tiết lỗi trên một triệu, phát hiện khi nhập hàng và trên chuyền của khách hàng, mỗi quý", "target": "dưới 500 ppm từ lô thứ hai"},
  {"kind": "objective", "title": "Giao đủ và đúng hạn",
   "measure": "Tỷ lệ lô giao đủ trong khoảng từ sớm 2 ngày đến đúng ngày đã hẹn", "target": "ít nhất 97 %"},
  {"kind": "objective", "title": "Quá trình có năng lực",
   "measure": "Cpk của từng đặc tính đặc biệt, từ ít nhất 125 chi tiết của loạt thử", "target": "1,67 khi phê duyệt, 1,33 khi sản xuất loạt"},
  {"kind": "in_scope", "title": "Xem xét thiết kế cho sản xuất, thiết kế quá trình và FMEA"},
  {"kind": "in_scope", "title": "Khuôn, đồ gá và dưỡng; thuộc sở hữu của khách hàng và được ghi dấu"},
  {"kind": "in_scope", "title": "Mua vật liệu từ danh sách nhà cung cấp được duyệt"},
  {"kind": "in_scope", "title": "Sản xuất loạt, kiểm tra, đóng gói và giao DAP đến nhà máy khách hàng (Incoterms 2020)"},
  {"kind": "out_of_scope", "title": "Phát triển sản phẩm và chứng nhận sản phẩm"},
  {"kind": "out_of_scope", "title": "Phụ tùng sau khi ngừng sản xuất loạt"},
  {"kind": "out_of_scope", "title": "Vận chuyển sau nhà máy của khách hàng"},
  {"kind": "assumption", "title": "Bộ bản vẽ được chốt ở phiên bản đã thoả thuận", "owner": "client",
   "text": "Sửa bản vẽ sau đó là yêu cầu thay đổi, có tính ảnh hưởng lên khuôn gá, tồn kho và thời hạn."},
  {"kind": "assumption", "title": "Dự báo đặt hàng ràng buộc trong ba tháng và được lệch 20 % trong ba tháng tiếp theo", "owner": "client"},
  {"kind": "assumption", "title": "Nơi và quá trình sản xuất không đổi nếu chưa có chấp thuận bằng văn bản", "owner": "vendor"},
  {"kind": "dependency", "title": "Bản vẽ đã phát hành, dữ liệu 3D và danh sách đặc tính đặc biệt", "owner": "client", "needed_after": 7},
  {"kind": "dependency", "title": "Phê duyệt danh sách nhà cung cấp và vật liệu", "owner": "client", "needed_after": 21},
  {"kind": "dependency", "title": "Trả lời về mẫu đầu trong năm ngày làm việc", "owner": "client", "needed_after": 90},
  {"kind": "deliverable", "title": "Thiết kế quá trình", "owner": "vendor", "task": "process_design",
   "text": "Sơ đồ dòng chảy, FMEA quá trình, kế hoạch kiểm soát, hướng dẫn kiểm tra và đóng gói.",
   "criteria": [
     {"statement": "Mọi đặc tính đặc biệt trên bản vẽ đều có trong kế hoạch kiểm soát với phương pháp, cỡ mẫu và cách xử lý.", "check": "Kỹ sư chất lượng hai bên so từng dòng."},
     {"statement": "Không rủi ro nào của FMEA có mức nghiêm trọng 9 hoặc 10 mà chưa có hành động đã làm.", "check": "Duyệt FMEA."}]},
  {"kind": "deliverable", "title": "Mẫu đầu", "owner": "vendor", "task": "first_article",
   "criteria": [
     {"statement": "Mọi kích thước của năm chi tiết mỗi lòng khuôn nằm trong dung sai.", "check": "Báo cáo đo theo bản vẽ đánh số; khách hàng đo lại hai chi tiết."},
     {"statement": "Chứng chỉ vật liệu và xử lý bề mặt đầy đủ cho từng chi tiết.", "check": "Hồ sơ, so với danh mục chi tiết."},
     {"statement": "Hồ sơ phê duyệt đủ theo mức đã thoả thuận.", "check": "Danh mục kiểm tra của thủ tục phê duyệt (PPAP mức 3)."}]},
  {"kind": "deliverable", "title": "Loạt thử", "owner": "vendor", "task": "pilot_run",
   "criteria": [
     {"statement": "300 chi tiết được làm bằng khuôn loạt, ở nhịp loạt, bởi đội sản xuất loạt.", "check": "Kỹ sư của khách hàng có mặt một ca."},
     {"statement": "Cpk của từng đặc tính đặc biệt từ 1,67 trở lên.", "check": "Đánh giá 125 chi tiết; giao kèm dữ liệu gốc."},
     {"statement": "Chi tiết không hư hại qua đóng gói và vận chuyển.", "check": "Kiểm tra toàn bộ khi nhận."}]},
  {"kind": "deliverable", "title": "Lô sản xuất đầu tiên", "owner": "vendor", "task": "series",
   "criteria": [
     {"statement": "Lô đạt kiểm tra lấy mẫu ở AQL 0,65, mức II.", "check": "Kiểm tra đầu vào của khách hàng theo ISO 2859-1."},
     {"statement": "Mỗi kiện có nhãn, số lô và giấy chứng nhận phù hợp.", "check": "Kiểm tra bằng mắt khi nhận."}]},
  {"kind": "milestone", "title": "Thiết kế quá trình được duyệt", "task": "design_approved", "margin_days": 5},
  {"kind": "milestone", "title": "Khuôn gá được duyệt dùng", "task": "tooling_released", "margin_days": 14},
  {"kind": "milestone", "title": "Mẫu đầu được phê duyệt", "task": "approved", "margin_days": 14},
  {"kind": "milestone", "title": "Bắt đầu sản xuất loạt", "task": "sop", "margin_days": 21}],
"tasks": [
  {"key": "phase_design", "name": "Công nghiệp hoá"},
  {"key": "dfm", "name": "Xem xét thiết kế cho sản xuất", "level": 2, "estimate": ["4d", "6d", "10d"]},
  {"key": "process_design", "name": "Thiết kế quá trình và FMEA", "level": 2, "estimate": ["8d", "10d", "16d"], "after": ["dfm"]},
  {"key": "design_approved", "name": "Thiết kế quá trình được duyệt", "level": 2, "milestone": true, "after": ["process_design"]},
  {"key": "tooling", "name": "Chế tạo khuôn gá", "level": 2, "estimate": ["30d", "40d", "65d"], "after": ["design_approved"]},
  {"key": "materials", "name": "Mua vật liệu dài ngày", "level": 2, "estimate": ["20d", "30d", "55d"], "after": ["dfm"]},
  {"key": "tooling_trial", "name": "Thử khuôn", "level": 2, "estimate": ["5d", "8d", "18d"], "after": ["tooling"]},
  {"key": "tooling_released", "name": "Khuôn gá được duyệt dùng", "level": 2, "milestone": true, "after": ["tooling_trial"]},
  {"key": "phase_approval", "name": "Phê duyệt"},
  {"key": "first_article", "name": "Mẫu đầu và đo", "level": 2, "estimate": ["5d", "8d", "15d"], "after": ["tooling_released", "materials"]},
  {"key": "client_approval", "name": "Quyết định của khách hàng", "level": 2, "estimate": ["3d", "5d", "10d"], "after": ["first_article"]},
  {"key": "approved", "name": "Mẫu đầu được phê duyệt", "level": 2, "milestone": true, "after": ["client_approval"]},
  {"key": "pilot_run", "name": "Loạt thử", "level": 2, "estimate": ["5d", "8d", "14d"], "after": ["approved"]},
  {"key": "sop", "name": "Bắt đầu sản xuất loạt", "level": 2, "milestone": true, "after": ["pilot_run"]},
  {"key": "series", "name": "Lô sản xuất đầu tiên", "level": 2, "estimate": ["12d", "15d", "22d"], "after": ["sop"]}]
})json";

}  // namespace tandem::scope
