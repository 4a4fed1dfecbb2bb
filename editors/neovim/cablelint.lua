-- cablelint in Neovim 0.7 and later: copy this file to ~/.config/nvim/plugin/cablelint.lua
local filetypes = vim.api.nvim_create_augroup("cablelint", {})

vim.api.nvim_create_autocmd({ "BufRead", "BufNewFile" }, {
  group = filetypes,
  pattern = { "*.cable", "*.cbl" },
  callback = function()
    vim.bo.filetype = "cable"
  end,
})

-- The folder of the configuration, or of the repository, above the file.
local function root(file)
  local folder = vim.fn.fnamemodify(file, ":p:h")
  for _, name in ipairs({ "cablelint.toml", ".cablelint.toml", "pyproject.toml" }) do
    local found = vim.fn.findfile(name, folder .. ";")
    if found ~= "" then
      return vim.fn.fnamemodify(found, ":p:h")
    end
  end
  local git = vim.fn.finddir(".git", folder .. ";")
  return git ~= "" and vim.fn.fnamemodify(git, ":p:h:h") or folder
end

-- One server serves all buffers below one folder.
local clients = {}

vim.api.nvim_create_autocmd("FileType", {
  group = filetypes,
  pattern = "cable",
  callback = function(event)
    local folder = root(vim.api.nvim_buf_get_name(event.buf))
    if not clients[folder] or not vim.lsp.get_client_by_id(clients[folder]) then
      clients[folder] = vim.lsp.start_client({
        name = "cablelint",
        cmd = { "cablelint", "lsp" },
        root_dir = folder,
        workspace_folders = { { uri = vim.uri_from_fname(folder), name = folder } },
      })
    end
    vim.lsp.buf_attach_client(event.buf, clients[folder])
    vim.bo[event.buf].omnifunc = "v:lua.vim.lsp.omnifunc"
  end,
})
