/**
 * Entries of OpenCC's mainland dictionary that `mainland-terms` leaves alone, because a Taiwanese
 * editor would too. OpenCC converts a text that is known to be mainland Chinese; here most texts
 * are Taiwanese already, and a false alarm costs more than a word missed.
 */
const rightInTaiwan = `
  代碼 低級 保存 信號 像素 優化 公元 分區 前列腺 前綴 後綴 仿真 便攜式 交互 全局 刷新 剪切 創建 卸載 參數 參數表
  函數 呼出 回調 命名空間 圖像 圖庫 在線 地址 壁紙 多態 奔馳 奶酪 字庫 字體 審覈 寫保護 對話框 實例 對象 導入 導出
  局部 屏蔽 循環 性價比 性能 截取 打開 抑鬱症 拋出 拷貝 持久性 指針 捲積 卷積 掛斷 採樣 採樣率 搜索 擴展 支持
  數據 數據報 數據源 數組 文件 文件名 文件夾 映射 時鐘頻率 智能 查找 查看 桌面型 權限 榴蓮 歐拉 正電子 死機 消息
  涼菜 添加 溢出 源碼 有損壓縮 無損壓縮 用戶 用戶名 界面 癡呆症 老人癡呆症 老年癡呆症 老年性癡呆症 登錄 發佈 發送
  的士 盤片 磁道 社區 禁用 程序 突尼斯 窗口 算子 算法 紅心大戰 組件 綁定 網卡 縮進 聯繫 聯繫歷史 聲明 腳本 自行車
  菜單 萬象 虛擬機 血紅蛋白 視圖 觸摸 計算機安全 計算機科學 計算機斷層 設備 設置 註冊表 註銷 詞組 調度 調用 調製
  超聲波 通信 通訊卡 連接 連接器 進制 進程 運行 遠程 重裝 重載 金屬氧化物半導體 鏡像 門戶網站 關係 阻滯劑 隊列
  集成 集羣 音頻 項目 預處理器 類型 類模板 顯像管 飛行模式 高性能計算 高端 高級 黃體酮 點擊 並行計算 SQL注入
  SQL注入攻擊 接口 異步 表達式 格拉斯 加載
`;

/** Taiwanese names and words in which an entry is only a part. */
const longerWords = `
  博客來 黑客松 兼容並蓄 不勝枚舉 演算法 默認了 法屬圭亞那 內存在 在線上
`;

export const taiwanWords: readonly string[] = `${rightInTaiwan} ${longerWords}`.trim().split(/\s+/);
